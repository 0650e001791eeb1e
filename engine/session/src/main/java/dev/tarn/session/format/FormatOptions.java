package dev.tarn.session.format;

/// How statements are written.
///
/// @param keywords the case of the words of the language
/// @param indent blanks a level, 1 to 8
public record FormatOptions(KeywordCase keywords, int indent) {

  /// Words in capitals, two blanks.
  public static final FormatOptions USUAL = new FormatOptions(KeywordCase.UPPER, 2);

  /// The case of the words of the language.
  public enum KeywordCase {
    /// `SELECT`.
    UPPER,
    /// `select`.
    LOWER,
    /// As it was typed.
    KEEP
  }

  /// Checks the bounds.
  public FormatOptions {
    if (indent < 1 || indent > 8) {
      throw new IllegalArgumentException("indent must be 1 to 8");
    }
  }

  /// The same with another case.
  ///
  /// @param wanted of the words of the language
  /// @return new options
  public FormatOptions with(KeywordCase wanted) {
    return new FormatOptions(wanted, indent);
  }

  /// The same with another indent.
  ///
  /// @param wanted blanks a level, 1 to 8
  /// @return new options
  public FormatOptions with(int wanted) {
    return new FormatOptions(keywords, wanted);
  }
}
