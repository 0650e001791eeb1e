package dev.tarn.session.sql;

/// A `${name}` inside a string or a quoted name. It is text there: no value is put into it.
///
/// @param name without signs
/// @param start UTF-16 index of the dollar sign
/// @param end UTF-16 index behind the brace
/// @param from UTF-16 index of the string's quote
/// @param to UTF-16 index behind the string
public record QuotedMarker(String name, int start, int end, int from, int to) {

  /// What to write instead of the whole string, so that the value is bound.
  ///
  /// @param text the text that it was found in
  /// @return such as `:name` or `'a ' || :name || ' b'`; the string as it is if it is no plain
  ///   string in single quotes
  public String bound(String text) {
    String string = text.substring(from, to);
    if (!string.startsWith("'")) {
      return string;
    }
    String before = text.substring(from, start) + "'";
    String marker = ":" + text.substring(start + 2, end - 1);
    String after = "'" + text.substring(end, to);
    return (before.equals("''") ? "" : before + " || ")
        + marker
        + (after.equals("''") ? "" : " || " + after);
  }
}
