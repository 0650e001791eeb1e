package dev.tarn.ui.catalog.create;

import dev.tarn.session.create.NewTable;
import dev.tarn.ui.catalog.change.SqlPreview;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The box that makes a table: its fields above, the statement below. For the window's thread.
public final class NewTableBox extends BorderPane {
  private static final KeyCombination SUBMIT =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final double MARGIN = 32;

  private final String place;
  private final TableDraft draft;
  private final NewTableDesk desk;
  private final NewTableController controller;
  private final NewTableForm form;

  private NewTableBox(String catalog, String schema, NewTableDesk desk) {
    this.desk = desk;
    this.place = catalog + "." + schema;
    this.draft = new TableDraft(catalog, schema);
    NewTable before = desk.drafts().find(place);
    if (before != null) {
      draft.fill(before);
    }
    this.controller = new NewTableController(draft, desk, this::leave);
    this.form = new NewTableForm(draft, controller);
    Styles.with(this, "popup-box", "versions-box", "new-table-box");
    setId("new-table");
    setMinSize(0, 0);
    ScrollPane scroll = Styles.with(new ScrollPane(form), "new-table-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    form.disableProperty().bind(draft.runningProperty());
    setTop(title(Strings.of("newTable.title", place)));
    setCenter(scroll);
    setBottom(new VBox(statement(), foot()));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (SUBMIT.match(event)) {
            event.consume();
            controller.create();
          }
        });
  }

  /// Opens the form.
  ///
  /// @param catalog of the schema
  /// @param schema where the table is made
  /// @param desk what the form works with
  public static void open(String catalog, String schema, NewTableDesk desk) {
    NewTableBox box = new NewTableBox(catalog, schema, desk);
    desk.change()
        .overlays()
        .show(box, Pos.CENTER, new Insets(MARGIN), OverlayLayer.Ground.VEIL, box::closed);
    box.form.focusFirst();
  }

  /// What was written stays for the next time, unless the table was made.
  private void closed() {
    controller.close();
    if (controller.isMade() || draft.isEmpty()) {
      desk.drafts().forget(place);
    } else {
      desk.drafts().keep(place, draft.table().get());
    }
  }

  private void leave() {
    desk.change().overlays().close(this);
  }

  private void clear() {
    draft.clear();
    form.focusFirst();
  }

  private HBox title(String words) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label title = Styles.with(new Label(words), Styles.TITLE_SECTION);
    title.setMinWidth(0);
    return Styles.with(
        new HBox(title, space, Buttons.icon(Feather.X, Strings.of("newTable.close"), this::leave)),
        "sheet-title");
  }

  private ScrollPane statement() {
    SqlPreview sql = new SqlPreview();
    draft.table().subscribe(table -> sql.show(table.sql()));
    ScrollPane scroll = Styles.with(new ScrollPane(sql), "new-table-sql");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private HBox foot() {
    Label problem = Styles.with(new Label(), Styles.SMALL);
    problem.setId("new-table-problem");
    problem.setMinWidth(0);
    problem.setWrapText(true);
    problem.setMaxWidth(Double.MAX_VALUE);
    FontIcon missing = Icons.of(Feather.INFO, Icons.Size.CHIP);
    FontIcon wrong = Icons.of(Feather.ALERT_CIRCLE, Icons.Size.CHIP, "icon-danger");
    Runnable tell =
        () -> {
          String failure = draft.failureProperty().get();
          String words =
              failure.isEmpty()
                  ? draft.problemsProperty().get().stream()
                      .findFirst()
                      .map(ProblemWords::of)
                      .orElse("")
                  : failure;
          problem.setText(words);
          problem.setGraphic(words.isEmpty() ? null : failure.isEmpty() ? missing : wrong);
          problem.getStyleClass().removeAll("danger-text", Styles.MUTED);
          Styles.with(problem, failure.isEmpty() ? Styles.MUTED : "danger-text");
        };
    draft.failureProperty().subscribe(tell);
    draft.problemsProperty().subscribe(tell);
    HBox.setHgrow(problem, Priority.ALWAYS);
    Button open = Buttons.of(Strings.of("newTable.open"), controller::open);
    Button create = Styles.with(Buttons.of("", controller::create), Styles.ACCENT);
    create.setId("new-table-create");
    create.setTooltip(Buttons.tooltip(Strings.of("newTable.create.tip")));
    create
        .textProperty()
        .bind(
            draft
                .runningProperty()
                .map(now -> Strings.of(now ? "change.running" : "newTable.create")));
    create
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> draft.runningProperty().get() || !draft.problemsProperty().get().isEmpty(),
                draft.runningProperty(),
                draft.problemsProperty()));
    Button clear = Styles.with(Buttons.of(Strings.of("newTable.clear"), this::clear), Styles.FLAT);
    clear.setId("new-table-clear");
    clear.visibleProperty().bind(draft.table().map(_ -> !draft.isEmpty()));
    clear.managedProperty().bind(clear.visibleProperty());
    clear.disableProperty().bind(draft.runningProperty());
    clear.setMinWidth(USE_PREF_SIZE);
    open.setMinWidth(USE_PREF_SIZE);
    create.setMinWidth(USE_PREF_SIZE);
    return Styles.with(new HBox(problem, clear, open, create), "trial-foot");
  }
}
