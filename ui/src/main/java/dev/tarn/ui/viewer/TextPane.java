package dev.tarn.ui.viewer;

import dev.tarn.ui.theme.Styles;
import java.util.Collection;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Text that can be selected and copied, coloured where it is JSON. For the window's thread.
public final class TextPane extends StackPane {
  /// More is not shown; it would hold up the window.
  static final int MOST = 200_000;

  private static final int MOST_PIECES = 20_000;
  private static final int LONGEST_LINE = 4_000;

  private final StyleClassedTextArea area = new StyleClassedTextArea(false);

  /// Makes an empty one that breaks long lines.
  public TextPane() {
    getStyleClass().add("viewer-text");
    area.setEditable(false);
    area.setWrapText(true);
    area.setFocusTraversable(true);
    getChildren().add(new VirtualizedScrollPane<>(Styles.with(area, Styles.MONO)));
  }

  /// Breaks long lines, or lets them run out to the right.
  ///
  /// @param on true to break them
  public void wrap(boolean on) {
    area.setWrapText(on);
  }

  /// Takes the keyboard to the text.
  public void focus() {
    area.requestFocus();
  }

  /// Shows the beginning of a text.
  ///
  /// @param text any
  public void show(String text) {
    set(cut(text));
  }

  private void set(String text) {
    area.replaceText(text);
    area.clearStyle(0, area.getLength());
    area.moveTo(0);
    area.requestFollowCaret();
  }

  /// Shows JSON in colours.
  ///
  /// @param json any
  public void show(JsonDocument json) {
    String text = cut(json.text());
    set(text);
    if (!json.text().startsWith(text)) {
      // Broken or cut lines have other places than the pieces tell.
      return;
    }
    List<JsonDocument.Piece> pieces = json.pieces();
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    int end = area.getLength();
    for (int i = 0; i < Math.min(MOST_PIECES, pieces.size()); i++) {
      JsonDocument.Piece piece = pieces.get(i);
      if (piece.end() > end) {
        break;
      }
      spans.add(List.of(), piece.start() - at);
      spans.add(List.of(style(piece.kind())), piece.end() - piece.start());
      at = piece.end();
    }
    spans.add(List.of(), Math.max(0, end - at));
    if (end > 0) {
      area.setStyleSpans(0, spans.create());
    }
  }

  /// The beginning of a text, its long lines broken: JavaFX lays out a line as a whole.
  static String cut(String text) {
    String shown = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    StringBuilder lines = new StringBuilder(shown.length() + 16);
    int length = 0;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      length = c == '\n' ? 0 : length + 1;
      lines.append(c == '\u0000' ? '·' : c);
      if (length == LONGEST_LINE && i + 1 < shown.length()) {
        lines.append('\n');
        length = 0;
      }
    }
    return lines.toString();
  }

  private static String style(JsonDocument.Kind kind) {
    return switch (kind) {
      case KEY -> "json-key";
      case STRING -> "json-string";
      case NUMBER -> "json-number";
      case WORD -> "json-word";
    };
  }
}
