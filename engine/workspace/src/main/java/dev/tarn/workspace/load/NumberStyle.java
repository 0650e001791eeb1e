package dev.tarn.workspace.load;

import java.util.regex.Pattern;

/// How numbers are written.
public enum NumberStyle {
  /// `1234.5`
  PLAIN("", '.'),
  /// `1,234.5`
  POINT(",'\u00a0\u202f ", '.'),
  /// `1.234,5` or `1234,5`
  COMMA(".'\u00a0\u202f ", ',');

  private final String groups;
  private final char mark;
  private final Pattern pattern;

  NumberStyle(String groups, char mark) {
    this.groups = groups;
    this.mark = mark;
    this.pattern = Pattern.compile(regex());
  }

  /// Tells if a text is a number in this style.
  ///
  /// @param text without blanks around it
  /// @return false also for one that is too large for any type
  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /// The number as Java and SQL write it.
  ///
  /// @param text that matches
  /// @return digits with a point before the fraction
  String plain(String text) {
    if (this == PLAIN) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      if (here == mark) {
        plain.append('.');
      } else if (groups.indexOf(here) < 0) {
        plain.append(here);
      }
    }
    return plain.toString();
  }

  /// The same as SQL.
  ///
  /// @param text an expression
  /// @return an expression whose value a cast takes; null where it is no number in this style
  String sql(String text) {
    if (this == PLAIN) {
      return text;
    }
    String bare = "translate(" + text + ", " + SqlText.literal(groups) + ", '')";
    String number = mark == '.' ? bare : "replace(" + bare + ", ',', '.')";
    return "CASE WHEN trim("
        + text
        + ") RLIKE "
        + SqlText.literal(regex())
        + " THEN "
        + number
        + " END";
  }

  private String regex() {
    String fraction = mark == '.' ? "[.]" : ",";
    String whole = groups.isEmpty() ? "\\d+" : "(\\d+|\\d{1,3}([" + groups + "]\\d{3})+)";
    return "^[+-]?(" + whole + "(" + fraction + "\\d*)?|" + fraction + "\\d+)([eE][+-]?\\d+)?$";
  }
}
