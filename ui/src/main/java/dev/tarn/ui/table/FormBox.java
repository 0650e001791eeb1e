package dev.tarn.ui.table;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A text to be written, with the statement that it becomes.
final class FormBox extends VBox {
  static final KeyCombination SEND = KeyCombination.valueOf("Shortcut+Enter");
  private static final double TOP = 88;
  private static final int LINES = 5;

  private final TableController controller;
  private final TextArea field;
  private final Label sql = Styles.with(new Label(), Styles.MONO, Styles.SMALL, "form-sql");
  private boolean line;
  private final Label trouble = Styles.with(new Label(), Styles.SMALL, "danger-text");

  FormBox(TableController controller, String title, String hint, String text) {
    this.controller = controller;
    Styles.with(this, "popup-box", "dialog", "form-box");
    field = new TextArea(text);
    field.setPrefRowCount(LINES);
    field.setWrapText(true);
    Label head = Styles.with(new Label(title), Styles.TITLE_SECTION);
    Label about = Styles.with(new Label(hint), Styles.SMALL, Styles.MUTED);
    for (Label label : new Label[] {head, about, sql, trouble}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    getChildren().addAll(head, about, field, sql, trouble);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// Takes a single line, which must not be blank and which Enter saves.
  FormBox line() {
    line = true;
    field.setPrefRowCount(1);
    field.setWrapText(false);
    Styles.with(field, "form-line");
    return this;
  }

  /// Shows the box.
  ///
  /// @param statement makes the SQL of what is written
  /// @param done says what was done
  void show(Function<String, String> statement, String done) {
    OverlayLayer overlays = controller.desk().overlays();
    field.textProperty().subscribe(text -> sql.setText(statement.apply(text)));
    Button save =
        Styles.with(
            Buttons.of(Strings.of("form.save"), () -> send(statement, done)), Styles.ACCENT);
    save.setTooltip(Buttons.tooltip(Strings.of("form.save.tip")));
    Button cancel = Buttons.of(Strings.of("form.cancel"), () -> overlays.close(this));
    if (line) {
      save.disableProperty().bind(field.textProperty().map(String::isBlank));
    }
    HBox buttons = Styles.with(new HBox(cancel, save), "dialog-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().add(buttons);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (SEND.match(event) || (line && event.getCode() == KeyCode.ENTER)) {
            event.consume();
            send(statement, done);
          } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            (event.isShiftDown() ? cancel : save).requestFocus();
          }
        });
    overlays.show(
        this, Pos.TOP_CENTER, new Insets(TOP, 0, 0, 0), OverlayLayer.Ground.VEIL, () -> {});
    field.requestFocus();
    if (line) {
      field.selectAll();
    } else {
      field.end();
    }
  }

  private void send(Function<String, String> statement, String done) {
    if (line && field.getText().isBlank()) {
      return;
    }
    controller.change(
        statement.apply(field.getText()),
        () -> {
          controller.desk().overlays().close(this);
          controller.say(done);
        },
        trouble::setText);
  }
}
