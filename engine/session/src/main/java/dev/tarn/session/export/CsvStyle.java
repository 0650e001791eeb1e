package dev.tarn.session.export;

/// How CSV is written.
///
/// @param header if names come first
/// @param delimiter between values, such as a comma
/// @param nullText what stands for SQL `NULL`; an empty text is written as `""` and so differs
/// @param lineEnd behind each row
public record CsvStyle(Header header, char delimiter, String nullText, String lineEnd) {

  /// As RFC 4180 has it: commas, names first, nothing for null.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
  public static final CsvStyle USUAL = new CsvStyle(Header.WITH, ',', "", "\r\n");

  /// Tabs between values, as spreadsheets take it from the clipboard.
  public static final CsvStyle TABS = new CsvStyle(Header.WITHOUT, '\t', "", "\n");

  /// Checks the sign between values.
  public CsvStyle {
    if (delimiter >= 0x80 || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
      throw new IllegalArgumentException("Not a sign to set between values: " + delimiter);
    }
  }

  /// The same with or without names.
  ///
  /// @param names if they come first
  /// @return a new style
  public CsvStyle with(Header names) {
    return new CsvStyle(names, delimiter, nullText, lineEnd);
  }

  /// The same with another sign between values.
  ///
  /// @param sign such as `;`
  /// @return a new style
  public CsvStyle delimited(char sign) {
    return new CsvStyle(header, sign, nullText, lineEnd);
  }

  /// The same with another text for null.
  ///
  /// @param text maybe empty
  /// @return a new style
  public CsvStyle nulls(String text) {
    return new CsvStyle(header, delimiter, text, lineEnd);
  }

  /// Tells if a value may stand without quotes.
  boolean isPlain(CharSequence text) {
    int length = text.length();
    if (length == 0 || text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return nullText.isEmpty() || !nullText.contentEquals(text);
  }

  /// Writes a value, in quotes where it needs them.
  void append(String text, StringBuilder out) {
    if (isPlain(text)) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }
}
