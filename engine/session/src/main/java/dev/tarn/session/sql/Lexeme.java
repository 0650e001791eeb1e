package dev.tarn.session.sql;

/// What the scanner finds: a piece of text by its form alone.
///
/// @param form its form
/// @param start UTF-16 index of its first unit
/// @param end UTF-16 index behind its last unit
public record Lexeme(Form form, int start, int end) {

  /// What a piece of text is.
  public enum Form {
    /// A bare name or a word of the language.
    WORD,
    /// A number with its suffix.
    NUMBER,
    /// In single or double quotes, raw, or between dollar signs.
    STRING,
    /// In backticks.
    QUOTED,
    /// A comment to the line's end or in `/* */`.
    COMMENT,
    /// A sign of one or more characters.
    SIGN,
    /// A quote or comment without its end; reaches to the end of the text.
    UNCLOSED,
    /// A character without a meaning.
    STRAY
  }

  int length() {
    return end - start;
  }

  /// Tells if this is a certain sign.
  ///
  /// @param text what was scanned
  /// @param sign such as `|>`
  /// @return false for any other lexeme
  public boolean isSign(String text, String sign) {
    return form == Form.SIGN && length() == sign.length() && text.startsWith(sign, start);
  }

  /// Tells if this is a certain word, in whatever case.
  boolean isWord(String text, String upper) {
    return form == Form.WORD
        && length() == upper.length()
        && text.regionMatches(true, start, upper, 0, upper.length());
  }

  /// The word in upper case, as Spark compares it.
  ///
  /// @param text what was scanned
  /// @return empty for names and anything else
  public String word(String text) {
    return form == Form.WORD ? Keywords.find(text, start, end) : "";
  }
}
