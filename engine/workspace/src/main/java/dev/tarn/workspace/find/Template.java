package dev.tarn.workspace.find;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands for each find. In an expression `$1` and `${name}` mean groups of the find and `\`
/// takes the next character as it is, as Java's expressions write it.
///
/// @param text as the user wrote it
/// @param expression false if the text is taken as it is
/// @param names the numbers of named groups
public record Template(String text, boolean expression, Map<String, Integer> names) {

  /// Reads a template.
  ///
  /// @param text as the user wrote it
  /// @param query whose finds are replaced
  /// @return fits its finds
  public static Template of(String text, TextQuery query) {
    return new Template(
        text, query.expression(), query.expression() ? query.pattern().namedGroups() : Map.of());
  }

  /// What stands for one find.
  ///
  /// @param match the find
  /// @return its replacement
  /// @throws IllegalArgumentException if the template names a group that is not there
  public String fill(Match match) {
    if (!expression) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        out.append(text.charAt(at + 1));
        at += 2;
      } else if (c == '$') {
        at = group(at + 1, match.groups(), out);
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  /// Appends a group and gives the place behind its name.
  private int group(int at, List<@Nullable String> groups, StringBuilder out) {
    if (at < text.length() && text.charAt(at) == '{') {
      int end = text.indexOf('}', at);
      Integer number = end < 0 ? null : names.get(text.substring(at + 1, end));
      if (number == null) {
        throw new IllegalArgumentException(text.substring(at - 1, end < 0 ? at + 1 : end + 1));
      }
      append(groups.get(number), out);
      return end + 1;
    }
    int end = at;
    int number = -1;
    while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0) {
      int next = Math.max(number, 0) * 10 + Character.digit(text.charAt(end), 10);
      if (next >= groups.size() && number >= 0) {
        break;
      }
      number = next;
      end++;
    }
    if (number < 0 || number >= groups.size()) {
      throw new IllegalArgumentException(text.substring(at - 1, Math.min(text.length(), end + 1)));
    }
    append(groups.get(number), out);
    return end;
  }

  private static void append(@Nullable String group, StringBuilder out) {
    out.append(group == null ? "" : group);
  }
}
