package dev.tarn.ui.editor;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for a line, and goes there. Hidden until it is opened.
public final class GoToBar extends HBox {
  private static final Pattern PLACE =
      Pattern.compile("\\s*(\\d{1,9})(?:\\s*[:, ]\\s*(\\d{1,9}))?\\s*");

  private final SqlEditor editor;
  private final TextField field = new TextField();
  private final Label hint = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);

  /// Makes a hidden bar.
  ///
  /// @param editor in whose text it goes
  public GoToBar(SqlEditor editor) {
    this.editor = editor;
    getStyleClass().addAll("find-bar", "go-to-bar");
    setAlignment(Pos.CENTER_LEFT);
    field.setPromptText(Strings.of("editor.goTo.prompt"));
    field.setAccessibleText(Strings.of("editor.goTo.prompt"));
    getChildren()
        .addAll(
            Styles.with(new Label(Strings.of("editor.goTo")), Styles.SMALL, Styles.MUTED),
            field,
            hint,
            Buttons.icon(Feather.X, Strings.of("editor.find.close"), this::close));
    managedProperty().bind(visibleProperty());
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows the bar with the caret's line.
  public void open() {
    int[] at = editor.lineAndColumn();
    setVisible(true);
    field.setText(at[0] + ":" + at[1]);
    hint.setText(Strings.of("editor.goTo.lines", editor.lines()));
    field.requestFocus();
    field.selectAll();
  }

  private void close() {
    setVisible(false);
    editor.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      Matcher place = PLACE.matcher(field.getText());
      if (place.matches()) {
        String column = place.group(2);
        editor.goTo(
            Integer.parseInt(place.group(1)), column == null ? 1 : Integer.parseInt(column));
        close();
      } else {
        hint.setText(Strings.of("editor.goTo.invalid"));
      }
      event.consume();
    }
  }
}
