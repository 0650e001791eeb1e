package dev.tarn.ui.editor;

import dev.tarn.session.format.FormatOptions;
import dev.tarn.session.format.SqlFormatter;
import dev.tarn.session.sql.SqlStatement;
import java.util.Optional;

/// Formats the text of an editor, off the window's thread. For the window's thread.
final class Formatting {
  private final SqlEditor editor;
  private final EditorOptions options;

  Formatting(SqlEditor editor, EditorOptions options) {
    this.editor = editor;
    this.options = options;
  }

  /// Formats the selected statements, or the one at the caret.
  void current() {
    TextRange selection = editor.selection();
    if (!selection.isEmpty()) {
      format(selection);
      return;
    }
    Optional<SqlStatement> statement = editor.currentProperty().get();
    if (statement.isPresent() && editor.isRead()) {
      format(editor.script().block(statement.get()));
    } else {
      all();
    }
  }

  /// Formats the whole text.
  void all() {
    format(new TextRange(0, editor.area().getLength()));
  }

  private void format(TextRange part) {
    String text = editor.text();
    FormatOptions form = options.formatProperty().get();
    int before = editor.caretProperty().getValue();
    boolean selected = !editor.selection().isEmpty();
    editor
        .background()
        .run(
            () -> new SqlFormatter(form).format(text.substring(part.start(), part.end())),
            formatted -> {
              if (editor.text().equals(text)) {
                apply(text, part, formatted, before, selected);
              }
            },
            error -> {
              throw new IllegalStateException(error);
            });
  }

  private void apply(String text, TextRange part, String formatted, int caret, boolean selected) {
    String old = text.substring(part.start(), part.end());
    if (old.equals(formatted)) {
      return;
    }
    editor.replace(part, formatted);
    if (selected) {
      editor.select(part.start(), part.start() + formatted.length());
    } else {
      // The caret stays at the same sign: as many of them stand before it as before.
      int signs = signs(text, part.start(), Math.clamp(caret, part.start(), part.end()));
      int at = part.start();
      String now = editor.text();
      for (int left = signs; left > 0 && at < now.length(); at++) {
        left -= Character.isWhitespace(now.charAt(at)) ? 0 : 1;
      }
      editor.select(at, at);
    }
  }

  private static int signs(String text, int from, int to) {
    int signs = 0;
    for (int i = from; i < to; i++) {
      signs += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    return signs;
  }
}
