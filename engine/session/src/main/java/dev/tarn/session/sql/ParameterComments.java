package dev.tarn.session.sql;

import java.util.List;

/// Finds the comments that define parameters.
public final class ParameterComments {
  private ParameterComments() {}

  /// A line comment that begins with `@param` and stands alone on its line.
  ///
  /// @param start UTF-16 index of its first dash
  /// @param end UTF-16 index behind it, at the end of the line
  public record Place(int start, int end) {}

  /// The line comments of a text that define parameters: those that begin with `@param`.
  ///
  /// @param text any text
  /// @return in order
  public static List<Place> of(String text) {
    if (!text.contains("@param")) {
      return List.of();
    }
    return SqlScanner.scan(text).stream()
        .filter(lexeme -> lexeme.form() == Lexeme.Form.COMMENT)
        .filter(lexeme -> text.startsWith("--", lexeme.start()))
        .filter(lexeme -> isAlone(text, lexeme.start()))
        .filter(lexeme -> isParameter(text.substring(lexeme.start() + 2, lexeme.end())))
        .map(lexeme -> new Place(lexeme.start(), lexeme.end()))
        .toList();
  }

  private static boolean isAlone(String text, int start) {
    int line = text.lastIndexOf('\n', start) + 1;
    return text.substring(line, start).isBlank();
  }

  private static boolean isParameter(String comment) {
    String words = comment.stripLeading();
    return words.startsWith("@param")
        && (words.length() == 6 || Character.isWhitespace(words.charAt(6)));
  }
}
