package dev.tarn.session.view;

import dev.tarn.session.result.ColumnSlice;
import java.util.Locale;
import java.util.regex.Pattern;

/// Looks for a text or pattern in UTF-8 bytes. For one thread.
sealed interface Needle permits TextNeedle, PatternNeedle {

  /// Makes one.
  ///
  /// @throws java.util.regex.PatternSyntaxException if a regular expression is none
  static Needle of(String text, TextMode mode) {
    if (mode == TextMode.REGEX) {
      return PatternNeedle.of(text);
    }
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return ascii
        ? new TextNeedle(text.toLowerCase(Locale.ROOT))
        : new PatternNeedle(literal(text), PatternLiterals.NONE);
  }

  /// The pattern of a regular expression, upper and lower case the same.
  static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The pattern of a text as it is, upper and lower case the same.
  static Pattern literal(String text) {
    return Pattern.compile(text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// Tells if it stands in a value.
  ///
  /// @param data bytes
  /// @param from where the value begins
  /// @param to where it ends
  boolean standsIn(byte[] data, int from, int to);

  /// Marks the rows of a column of bytes in which it stands.
  ///
  /// @param found 1 for a row in which it is found; those that have it already are not looked at
  void mark(ColumnSlice slice, byte[] found);
}
