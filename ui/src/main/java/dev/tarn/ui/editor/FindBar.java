package dev.tarn.ui.editor;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Searches the text of an editor, in whatever case. Hidden until it is opened.
public final class FindBar extends HBox {
  private final SqlEditor editor;
  private final SearchBox box = new SearchBox(Strings.of("editor.find"));
  private final Label found = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);

  /// Makes a hidden bar.
  ///
  /// @param editor whose text is searched
  public FindBar(SqlEditor editor) {
    this.editor = editor;
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            box,
            Buttons.icon(Feather.CHEVRON_UP, Strings.of("editor.find.previous"), this::previous),
            Buttons.icon(Feather.CHEVRON_DOWN, Strings.of("editor.find.next"), this::next),
            found,
            Buttons.icon(Feather.X, Strings.of("editor.find.close"), this::close));
    managedProperty().bind(visibleProperty());
    setVisible(false);
    box.textProperty().subscribe(_ -> typed());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows the bar, with the selected text if it is on one line.
  public void open() {
    TextRange selection = editor.selection();
    String selected = editor.text().substring(selection.start(), selection.end());
    setVisible(true);
    if (!selected.isEmpty() && selected.length() < 200 && selected.indexOf('\n') < 0) {
      box.textProperty().set(selected);
    }
    box.requestFocus();
    box.field().selectAll();
  }

  /// Hides the bar.
  public void close() {
    setVisible(false);
    editor.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      if (event.isShiftDown()) {
        previous();
      } else {
        next();
      }
      event.consume();
    }
  }

  private void typed() {
    if (isVisible()) {
      go(editor.selection().start(), true);
    }
  }

  private void next() {
    go(editor.selection().end(), true);
  }

  private void previous() {
    go(editor.selection().start() - 1, false);
  }

  private void go(int from, boolean forward) {
    String wanted = box.textProperty().get();
    if (wanted.isEmpty()) {
      found.setText("");
      return;
    }
    String text = editor.text().toLowerCase(Locale.ROOT);
    String sought = wanted.toLowerCase(Locale.ROOT);
    int at = forward ? text.indexOf(sought, from) : text.lastIndexOf(sought, from);
    if (at < 0) {
      at = forward ? text.indexOf(sought) : text.lastIndexOf(sought);
    }
    found.setText(at < 0 ? Strings.of("editor.find.none") : "");
    if (at >= 0) {
      editor.select(at, at + sought.length());
    }
  }
}
