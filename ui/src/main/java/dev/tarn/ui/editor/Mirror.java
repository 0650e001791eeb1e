package dev.tarn.ui.editor;

import java.util.List;
import org.fxmisc.richtext.model.PlainTextChange;

/// A copy of an editor's text that is kept off the window's thread, so that a key press costs the
/// window no copy of the whole text. For one thread at a time.
final class Mirror {
  private final StringBuilder text = new StringBuilder();
  private SqlScript script = SqlScript.EMPTY;

  /// Follows changes, and reads the statements again that they touched.
  ///
  /// @param changes in order, since the last call
  SqlScript follow(List<PlainTextChange> changes) {
    int before = text.length();
    int after = text.length();
    for (PlainTextChange change : changes) {
      int offset = change.getPosition();
      text.replace(offset, change.getRemovalEnd(), change.getInserted());
      before = Math.min(before, offset);
      after = Math.min(after, text.length() - change.getInsertionEnd());
    }
    String now = text.toString();
    int shorter = Math.min(now.length(), script.text().length());
    before = Math.min(before, shorter);
    script = script.changed(now, before, Math.clamp(after, 0, shorter - before));
    return script;
  }

  /// Reads the whole text anew: the meaning of a quote may hang on one far behind it.
  SqlScript anew() {
    script = SqlScript.of(text.toString());
    return script;
  }
}
