package dev.tarn.session.sql;

/// The forms of numbers in SQL text.
final class Numbers {
  private Numbers() {}

  static boolean mayStart(String text, int at) {
    char c = text.charAt(at);
    return isDigit(c) || (c == '.' && isDigit(charAt(text, at + 1)));
  }

  /// The end of a number with a point or a signed exponent, or 0 if there is none here.
  static int end(String text, int start) {
    int i = digits(text, start);
    if (charAt(text, i) == '.') {
      i = digits(text, i + 1);
      int exponent = exponent(text, i);
      i = suffix(text, exponent > 0 ? exponent : i);
      return isPart(charAt(text, i)) ? 0 : i;
    }
    int exponent = exponent(text, i);
    return exponent == 0 ? 0 : suffix(text, exponent);
  }

  /// Tells if a run of letters and digits is a number such as `1`, `10L` or `1e5`.
  static boolean isWhole(String text, int start, int end) {
    int i = digits(text, start);
    if (i == start) {
      return false;
    }
    if (i + 1 == end && "LlSsYy".indexOf(text.charAt(i)) >= 0) {
      return true;
    }
    int exponent = exponent(text, i);
    return suffix(text, exponent > 0 ? exponent : i) == end;
  }

  private static int digits(String text, int start) {
    int i = start;
    while (isDigit(charAt(text, i))) {
      i++;
    }
    return i;
  }

  private static int exponent(String text, int start) {
    char e = charAt(text, start);
    if (e != 'e' && e != 'E') {
      return 0;
    }
    char sign = charAt(text, start + 1);
    int first = sign == '+' || sign == '-' ? start + 2 : start + 1;
    int end = digits(text, first);
    return end == first ? 0 : end;
  }

  private static int suffix(String text, int start) {
    char c = Character.toUpperCase(charAt(text, start));
    if (c == 'B' && Character.toUpperCase(charAt(text, start + 1)) == 'D') {
      return start + 2;
    }
    return c == 'F' || c == 'D' ? start + 1 : start;
  }

  private static boolean isPart(char c) {
    return c < 128 && SqlScanner.isWordPart(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char charAt(String text, int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
