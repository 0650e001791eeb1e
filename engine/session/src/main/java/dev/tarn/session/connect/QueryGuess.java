package dev.tarn.session.connect;

/// Tells statements that are surely queries by their first word; the engine tells of all others.
final class QueryGuess {
  private QueryGuess() {}

  /// Guesses.
  ///
  /// @param text one statement
  /// @return true if it is a query; false if it is a command, or only the engine can tell, as with
  ///   `WITH` and `FROM`, which may begin an `INSERT`
  static boolean isQuery(String text) {
    int start = skipBlanks(text);
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    return word.equalsIgnoreCase("SELECT")
        || word.equalsIgnoreCase("VALUES")
        || word.equalsIgnoreCase("TABLE")
        || text.startsWith("(", start);
  }

  private static int skipBlanks(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("/*", at) && !text.startsWith("/*+", at)) {
        at = skipComment(text, at);
      } else {
        return at;
      }
    }
    return at;
  }

  private static int skipComment(String text, int start) {
    int depth = 0;
    int at = start;
    while (at < text.length()) {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
        if (depth == 0) {
          return at;
        }
      } else {
        at++;
      }
    }
    return at;
  }
}
