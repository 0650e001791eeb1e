package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableVersion;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.table.history.HistoryModel.Side;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What is chosen of the versions: how two of them differ, or the rows as of one.
final class ChosenView extends BorderPane implements AutoCloseable {
  private final HistoryModel model;
  private final ChangesView changes;
  private final ScrollPane scroll;
  private final RowsAsOf rows;
  private final VersionChooser from;
  private final VersionChooser to;
  private final Label word = Styles.with(new Label(), Styles.MUTED);
  private final Label between = Styles.with(new Label(Strings.of("tableHistory.to")), Styles.MUTED);
  private final Segments<Side> sides = new Segments<>(titles(), Side.CHANGES);
  private final Button query;
  private final Button restore;

  ChosenView(HistoryController controller, Comparing comparing, HistoryCommands commands) {
    this.model = controller.model();
    changes = new ChangesView(controller, comparing);
    scroll = Styles.with(new ScrollPane(changes), "changes-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    rows = new RowsAsOf(controller.table());
    from = new VersionChooser(model, Strings.of("tableHistory.from.tip"), this::chooseFrom);
    to = new VersionChooser(model, Strings.of("tableHistory.to.tip"), this::chooseTo);
    query = button(commands.query());
    restore = button(commands.restore());
    restore.disableProperty().bind(commands.restore().enabled().map(on -> !on));
    Styles.with(this, "chosen-view");
    setTop(head());
    setMinSize(0, 0);
    sides.valueProperty().bindBidirectional(model.sideProperty());
    model.restoringProperty().subscribe(_ -> show());
    model.sideProperty().subscribe(_ -> show());
    model.choiceProperty().subscribe(_ -> show());
    model
        .versionsProperty()
        .subscribe((_, _) -> {
          rows.forget();
          show();
        });
  }

  List<Command> commands() {
    return changes.commands();
  }

  @Override
  public void close() {
    rows.close();
  }

  private WrappedLine head() {
    for (Label label : new Label[] {word, between}) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    between.managedProperty().bind(between.visibleProperty());
    to.managedProperty().bind(to.visibleProperty());
    HBox left = Styles.with(new HBox(sides, word, from, between, to), "chosen-choice");
    HBox right = Styles.with(new HBox(query, restore), "chosen-choice");
    return Styles.with(new WrappedLine(left, right), "chosen-head");
  }

  private static Button button(Command command) {
    Button button = Buttons.of(command.icon(), command.title(), command::run);
    button.setTooltip(Buttons.tooltip(command));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void show() {
    VersionChoice choice = model.choiceProperty().get();
    if (choice == null) {
      return;
    }
    boolean asChanges = model.sideProperty().get() == Side.CHANGES;
    List<Long> all = model.versionsProperty().get().stream().map(TableVersion::version).toList();
    word.setText(Strings.of(asChanges ? "tableHistory.from" : "tableHistory.at"));
    between.setVisible(asChanges);
    to.setVisible(asChanges);
    from.show(all, asChanges ? Math.max(choice.before(), 0) : choice.from());
    to.show(all, choice.to());
    String name = HistoryController.version(choice.from());
    query.setText(Strings.of("tableHistory.query.one", name));
    restore.setText(
        model.restoringProperty().get()
            ? Strings.of("tableHistory.restoring")
            : Strings.of("tableHistory.restore.one", name));
    if (asChanges) {
      setCenter(scroll);
    } else {
      rows.show(choice.from());
      setCenter(rows);
    }
  }

  private void chooseFrom(@Nullable Long version) {
    VersionChoice choice = model.choiceProperty().get();
    if (version != null && choice != null) {
      model
          .choiceProperty()
          .set(
              model.sideProperty().get() == Side.ROWS
                  ? VersionChoice.of(version)
                  : VersionChoice.between(version, choice.to()));
    }
  }

  private void chooseTo(@Nullable Long version) {
    VersionChoice choice = model.choiceProperty().get();
    if (version != null && choice != null) {
      long before = Math.max(choice.before(), 0);
      model.choiceProperty().set(VersionChoice.between(before, version));
    }
  }

  private static Map<Side, String> titles() {
    Map<Side, String> titles = new LinkedHashMap<>();
    titles.put(Side.CHANGES, Strings.of("tableHistory.side.changes"));
    titles.put(Side.ROWS, Strings.of("tableHistory.side.rows"));
    return titles;
  }
}
