package dev.tarn.session.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Names and texts in SQL.
final class SqlNames {
  private SqlNames() {}

  /// A name in backticks.
  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /// A text in quotes.
  static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /// A name of several parts, such as `sales.orders`, each in backticks; parts may have them
  /// already.
  static String path(String name) {
    return parts(name).stream().map(SqlNames::quoted).collect(Collectors.joining("."));
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '`' && inside && i + 1 < name.length() && name.charAt(i + 1) == '`') {
        part.append(c);
        i++;
      } else if (c == '`') {
        inside = !inside;
      } else if (c == '.' && !inside) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
