package dev.tarn.ui.watch;

import dev.tarn.session.TableName;
import dev.tarn.session.watched.WatchVerb;
import dev.tarn.session.watched.WatchedFolder;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.load.TableText;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.watched.WatchDefinition;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The watched folder that is looked at: what it is, how it goes, and its files.
final class WatchDetail extends VBox {
  private final WatchController controller;
  private final WatchModel model;
  private final Label name = Styles.with(new Label(), Styles.TITLE_SECTION);
  private final Label state = Styles.with(new Label(), Styles.BADGE);
  private final Button start;
  private final Button stop;
  private final Button run;
  private final Label error = Styles.with(new Label(), Styles.SMALL, Styles.PARAGRAPH);
  private final HBox trouble;
  private final GridPane facts = Styles.with(new GridPane(), "facts-grid", "watch-facts");
  private final WatchFileTable files = new WatchFileTable();

  WatchDetail(WatchController controller, WatchModel model) {
    this.controller = controller;
    this.model = model;
    Styles.with(this, "watch-detail");
    start =
        Styles.with(
            Buttons.of(
                Icons.RUN, Strings.of("watch.start"), () -> controller.steer(WatchVerb.START)),
            Styles.ACCENT);
    start.setId("watch-start");
    stop = Buttons.of(Icons.STOP, Strings.of("watch.stop"), () -> controller.steer(WatchVerb.STOP));
    stop.setId("watch-stop");
    run =
        Buttons.of(
            Feather.REFRESH_CW, Strings.of("watch.run"), () -> controller.steer(WatchVerb.RUN));
    run.setId("watch-run");
    run.setTooltip(Buttons.tooltip(Strings.of("watch.run.tip")));
    Button edit = Buttons.of(Feather.EDIT_2, Strings.of("watch.edit"), controller::edit);
    edit.setId("watch-edit");
    Button delete =
        Buttons.icon(Feather.TRASH_2, Strings.of("watch.delete.tip"), controller::delete);
    delete.setId("watch-delete");
    start.managedProperty().bind(start.visibleProperty());
    stop.managedProperty().bind(stop.visibleProperty());
    HBox head = Styles.with(new HBox(name, state), "watch-title");
    state.setMinWidth(USE_PREF_SIZE);
    FlowPane actions = Styles.with(new FlowPane(start, stop, run, edit, delete), "watch-actions");
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(error, Priority.ALWAYS);
    trouble =
        Styles.with(
            new HBox(Icons.of(Feather.ALERT_CIRCLE, Icons.Size.BUTTON, "icon-danger"), error),
            "watch-trouble");
    trouble.managedProperty().bind(trouble.visibleProperty());
    VBox top = Styles.with(new VBox(head, actions, trouble, facts), "watch-top");
    VBox.setVgrow(files, Priority.ALWAYS);
    getChildren().addAll(top, files);
    setMinSize(0, 0);
    model.chosenProperty().subscribe(this::show);
    model.filesProperty().subscribe(_ -> showFiles());
    model.filesTroubleProperty().subscribe(_ -> showFiles());
  }

  private void show(@Nullable WatchLine line) {
    if (line == null) {
      return;
    }
    name.setText(line.name());
    state.setText(WatchWords.state(line));
    state.getStyleClass().setAll("label", Styles.BADGE, WatchWords.badge(line.light()));
    boolean on = line.told().map(WatchedFolder::on).orElse(false);
    boolean active = line.isActive();
    start.setVisible(!on && !active);
    stop.setVisible(on || active);
    String failure =
        line.definition().isEmpty()
            ? line.told().map(WatchedFolder::error).orElse(Strings.of("watch.unreadable"))
            : line.told().map(WatchedFolder::error).orElse("");
    error.setText(on && !failure.isEmpty() ? WatchWords.retry(failure) : failure);
    trouble.setVisible(!failure.isEmpty());
    facts.getChildren().clear();
    line.definition().ifPresent(this::define);
    line.told().ifPresent(this::tell);
    showFiles();
  }

  private void define(WatchDefinition definition) {
    String names = definition.pattern().isEmpty() ? "" : " · " + definition.pattern();
    fact("watch.folder", new Label(definition.folder()));
    fact("watch.files", new Label(WatchWords.format(definition.format()) + names));
    fact("watch.table", table(definition.table()));
    fact("watch.new", new Label(WatchWords.newColumns(definition.newColumns())));
    fact("watch.changed", new Label(WatchWords.changedFiles(definition.changedFiles())));
    fact("watch.when", new Label(WatchWords.run(definition)));
  }

  private Region table(String text) {
    Optional<TableName> table = TableText.parse(text);
    if (table.isEmpty()) {
      return new Label(text);
    }
    Hyperlink link = new Hyperlink(text);
    link.setId("watch-table-link");
    link.setOnAction(_ -> controller.desk().table().accept(table.get()));
    return link;
  }

  private void tell(WatchedFolder told) {
    fact("watch.taken", new Label(WatchWords.counts(told)));
    fact(
        "watch.last",
        new Label(
            Strings.of(
                "watch.lastWords",
                WatchWords.when(Optional.ofNullable(told.looked())),
                WatchWords.when(Optional.ofNullable(told.took())))));
    if (told.waiting() > 0) {
      fact("watch.waiting", new Label(Strings.of("watch.waitingWords", told.waiting())));
    }
  }

  private void fact(String label, Region value) {
    int row = facts.getRowCount();
    Label head = Styles.with(new Label(Strings.of(label)), Styles.SMALL, Styles.MUTED);
    head.setMinWidth(USE_PREF_SIZE);
    Styles.with(value, Styles.SMALL, "watch-value");
    value.setMinWidth(0);
    HBox box = new HBox(value);
    box.setAlignment(Pos.CENTER_LEFT);
    facts.addRow(row, head, box);
    GridPane.setHgrow(box, Priority.ALWAYS);
  }

  private void showFiles() {
    WatchLine line = model.chosenProperty().get();
    if (line != null) {
      String trouble = model.filesTroubleProperty().get();
      files.show(
          line.definition().orElse(null),
          model.filesProperty().get(),
          trouble.isEmpty() ? Strings.of("watch.file.none") : trouble);
    }
  }
}
