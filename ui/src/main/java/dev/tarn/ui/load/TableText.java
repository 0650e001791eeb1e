package dev.tarn.ui.load;

import dev.tarn.session.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the name of a table as people write it: one to three parts, in backticks where needed.
public final class TableText {
  private static final Pattern PART = Pattern.compile("\\G(?:`((?:[^`]|``)+)`|([^`.\\s]+))(\\.|$)");

  private TableText() {}

  /// The name; parts that are not written are those of the lake.
  ///
  /// @param text as it was written
  /// @return empty if it is no name
  public static Optional<TableName> parse(String text) {
    List<String> parts = new ArrayList<>();
    String written = text.strip();
    Matcher matcher = PART.matcher(written);
    int end = 0;
    while (matcher.find()) {
      String quoted = matcher.group(1);
      parts.add(quoted == null ? matcher.group(2) : quoted.replace("``", "`"));
      end = matcher.end();
    }
    if (end < written.length() || written.endsWith(".") || parts.isEmpty() || parts.size() > 3) {
      return Optional.empty();
    }
    while (parts.size() < 3) {
      parts.addFirst(parts.size() == 1 ? "default" : "lake");
    }
    return Optional.of(new TableName(parts.get(0), parts.get(1), parts.get(2)));
  }
}
