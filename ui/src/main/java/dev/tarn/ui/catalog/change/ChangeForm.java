package dev.tarn.ui.catalog.change;

import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A box that changes one thing of the catalog: fields, the statement that will run, a button.
///
/// The box stays until the statement has run; what goes wrong is told in it, and what was written
/// stays.
final class ChangeForm {
  private static final int TEXT_ROWS = 4;

  private final ChangeDesk desk;
  private final Session session;
  private final ChangePlan plan;
  private final List<TextInputControl> inputs = new ArrayList<>();
  private final SqlPreview preview = new SqlPreview();
  private final VBox trouble = Troubles.place();
  private final Button yes;
  private final VBox box = new VBox();
  private boolean running;

  ChangeForm(ChangeDesk desk, Session session, ChangePlan plan) {
    this.desk = desk;
    this.session = session;
    this.plan = plan;
    this.yes = Styles.with(Buttons.of(plan.verb(), this::run), Styles.ACCENT);
    Label title = Styles.with(new Label(plan.title()), Styles.TITLE_SECTION);
    title.setWrapText(true);
    box.getStyleClass().addAll("popup-box", "dialog", "change-form");
    box.getChildren().add(title);
    plan.fields().forEach(field -> box.getChildren().add(line(field)));
    Button no = Buttons.of(Strings.of("dialog.cancel"), () -> desk.overlays().close(box));
    HBox buttons = new HBox(no, yes);
    buttons.getStyleClass().add("dialog-buttons");
    box.getChildren().addAll(preview, trouble, buttons);
    update();
  }

  /// Shows the form with the keyboard in its first field.
  void show() {
    desk.overlays().show(box, Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
    TextInputControl first = inputs.getFirst();
    first.requestFocus();
    first.selectAll();
  }

  private Node line(FormField field) {
    TextInputControl input =
        switch (field.size()) {
          case LINE -> new TextField(field.value());
          case TEXT -> {
            TextArea area = new TextArea(field.value());
            area.setPrefRowCount(TEXT_ROWS);
            area.setWrapText(true);
            yield area;
          }
        };
    input.setPromptText(field.prompt());
    input.setAccessibleText(field.label());
    input.textProperty().subscribe(this::update);
    input.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, field));
    inputs.add(input);
    Label label = Styles.with(new Label(field.label()), Styles.SMALL, Styles.MUTED, "change-label");
    HBox.setHgrow(input, Priority.ALWAYS);
    HBox line = new HBox(label, input);
    line.getStyleClass().add("change-line");
    return line;
  }

  private void key(KeyEvent event, FormField field) {
    boolean ends =
        event.getCode() == KeyCode.ENTER
            && (field.size() == FormField.Size.LINE || event.isShortcutDown());
    boolean leaves = event.getCode() == KeyCode.TAB && field.size() == FormField.Size.TEXT;
    if (ends) {
      event.consume();
      yes.fire();
    } else if (leaves && !event.isControlDown()) {
      event.consume();
      (event.isShiftDown() ? inputs.getFirst() : yes).requestFocus();
    }
  }

  private List<String> values() {
    return inputs.stream().map(input -> input.getText().strip()).toList();
  }

  private void update() {
    if (inputs.size() < plan.fields().size()) {
      return;
    }
    Draft draft = plan.draft().apply(values());
    trouble.getChildren().clear();
    yes.setDisable(running || !(draft instanceof Draft.Ready));
    switch (draft) {
      case Draft.Ready(String sql) -> preview.show(sql);
      case Draft.Same() -> preview.show("");
      case Draft.Wrong(String words) -> {
        preview.show("");
        trouble.getChildren().setAll(Troubles.line(words));
      }
    }
  }

  private void run() {
    List<String> values = values();
    if (running || !(plan.draft().apply(values) instanceof Draft.Ready(String sql))) {
      return;
    }
    setRunning(true);
    desk.background()
        .run(
            () -> session.ask(Statement.of(sql)),
            _ -> {
              desk.overlays().close(box);
              plan.done().accept(values);
            },
            error -> {
              setRunning(false);
              trouble.getChildren().setAll(Troubles.line(Troubles.words(error)));
              inputs.getFirst().requestFocus();
            });
  }

  private void setRunning(boolean now) {
    running = now;
    yes.setDisable(now);
    yes.setText(now ? Strings.of("change.running") : plan.verb());
    inputs.forEach(input -> input.setDisable(now));
  }
}
