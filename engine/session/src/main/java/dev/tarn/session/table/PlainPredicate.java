package dev.tarn.session.table;

import java.util.regex.Pattern;

/// Writes the conditions in a table's history as one would write them oneself.
public final class PlainPredicate {
  /// Delta marks columns by the engine's own numbers: `id#2293L`.
  private static final Pattern MARKED = Pattern.compile("(?<=[\\w`.)\\]])#\\d+L?(?!\\w)");

  private PlainPredicate() {}

  /// Takes the marks off.
  ///
  /// @param told such as `["(id#2293L >= 95)"]`, or a bare condition
  /// @return such as `id >= 95`; empty if there is no condition
  public static String of(String told) {
    String text = told.strip();
    if (text.startsWith("[") && text.endsWith("]")) {
      text = text.substring(1, text.length() - 1).replace("\",\"", " AND ").strip();
    }
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1);
    }
    text = MARKED.matcher(text.replace("\\\"", "\"")).replaceAll("").strip();
    while (isWrapped(text)) {
      text = text.substring(1, text.length() - 1).strip();
    }
    return text.equals("true") ? "" : text;
  }

  /// Tells if the first bracket closes with the last one.
  private static boolean isWrapped(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }
}
