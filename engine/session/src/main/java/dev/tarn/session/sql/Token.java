package dev.tarn.session.sql;

/// A piece of SQL text with its role, for highlighting. White space belongs to no token.
///
/// @param kind its role
/// @param start UTF-16 index of its first unit, from 0
/// @param end UTF-16 index behind its last unit, above the start
public record Token(Kind kind, int start, int end) {

  /// The role of a piece of text.
  public enum Kind {
    /// A word of the language in its role.
    KEYWORD,
    /// A name, also one that is a word of the language elsewhere.
    IDENTIFIER,
    /// A name in backticks.
    QUOTED_IDENTIFIER,
    /// Text in quotes, with its prefix.
    STRING,
    /// A number with its suffix.
    NUMBER,
    /// A comment to the line's end or in `/* */`.
    COMMENT,
    /// A sign such as `<=`, `::` or `|>`.
    OPERATOR,
    /// One of `( ) [ ] , . ;`.
    PUNCTUATION,
    /// A name or word that is called.
    FUNCTION,
    /// The name of a built-in type.
    TYPE,
    /// A marker: `:name` or `?`.
    PARAMETER,
    /// What SQL knows no meaning of; also all that follows a quote or comment that is never closed.
    ERROR
  }

  /// The token's text.
  ///
  /// @param text the text that it was found in
  /// @return its part
  public String in(String text) {
    return text.substring(start, end);
  }

  /// How long it is.
  ///
  /// @return UTF-16 units
  public int length() {
    return end - start;
  }
}
