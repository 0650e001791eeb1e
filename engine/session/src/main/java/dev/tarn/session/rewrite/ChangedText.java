package dev.tarn.session.rewrite;

import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import dev.tarn.session.parameter.TextEdit;
import java.util.Comparator;
import java.util.List;

/// A statement with some of its parts written anew. Places in it can be found again in what the
/// user wrote. Immutable.
///
/// @param original what the user wrote
/// @param edits what was changed, in order, none over another
public record ChangedText(String original, List<TextEdit> edits) {

  /// Puts the edits into order.
  public ChangedText {
    edits = edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList();
  }

  /// The statement as it is now.
  ///
  /// @return SQL
  public String text() {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (TextEdit edit : edits) {
      text.append(original, copied, edit.start()).append(edit.text());
      copied = edit.end();
    }
    return text.append(original, copied, original.length()).toString();
  }

  /// An error of the changed statement, told of the user's.
  ///
  /// @param error of the engine
  /// @return with its place in the user's text
  public StatementError inOriginal(StatementError error) {
    Position place = error.position();
    if (place == null) {
      return error;
    }
    int start = back(place.offset());
    int end = Math.max(start, back(place.offset() + place.length()));
    return new StatementError(
        error.kind(),
        error.message(),
        error.condition(),
        error.sqlState(),
        error.parameters(),
        Position.in(original, start, end - start),
        error.detail());
  }

  private int back(int offset) {
    int shift = 0;
    for (TextEdit edit : edits) {
      int begin = edit.start() + shift;
      if (offset <= begin) {
        break;
      }
      if (offset < begin + edit.text().length()) {
        return edit.start();
      }
      shift += edit.text().length() - (edit.end() - edit.start());
    }
    return offset - shift;
  }
}
