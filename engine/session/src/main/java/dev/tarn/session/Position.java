package dev.tarn.session;

/// A place in a statement's text.
///
/// @param offset UTF-16 index from 0 in the text as submitted
/// @param length UTF-16 units, at least 0
/// @param line from 1
/// @param column from 1, in UTF-16 units
public record Position(int offset, int length, int line, int column) {

  /// Finds line and column of a range.
  ///
  /// @param text the statement's text
  /// @param offset UTF-16 index from 0; cut to the text's bounds
  /// @param length UTF-16 units; cut to the text's end
  /// @return the place
  public static Position in(String text, int offset, int length) {
    int start = Math.clamp(offset, 0, text.length());
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < start; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int end = Math.clamp((long) start + length, start, text.length());
    return new Position(start, end - start, line, start - lineStart + 1);
  }
}
