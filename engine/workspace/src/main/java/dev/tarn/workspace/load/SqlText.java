package dev.tarn.workspace.load;

import dev.tarn.session.TableName;

/// Writes pieces of SQL.
final class SqlText {
  private SqlText() {}

  /// A text in single quotes.
  static String literal(String text) {
    StringBuilder out = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      switch (here) {
        case '\\' -> out.append("\\\\");
        case '\'' -> out.append("\\'");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (here < ' ' || here == '\u00a0' || here == '\u202f') {
            out.append(String.format("\\u%04x", (int) here));
          } else {
            out.append(here);
          }
        }
      }
    }
    return out.append('\'').toString();
  }

  /// A name of a column.
  static String name(String name) {
    return TableName.quoted(name);
  }
}
