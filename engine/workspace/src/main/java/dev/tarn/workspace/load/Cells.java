package dev.tarn.workspace.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of cells.
///
/// @param top the first row, from 1
/// @param left the first column, from 0
/// @param bottom the last row
/// @param right the last column
record Cells(int top, int left, int bottom, int right) {
  static final Cells ALL = new Cells(1, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private static final Pattern RANGE =
      Pattern.compile("([A-Za-z]{1,3})(\\d{1,7})(?::(?:([A-Za-z]{1,3})(\\d{1,7})?)?)?");

  /// Reads `B3:F200`, `B3:F`, `B3:` or `B3`.
  ///
  /// @throws LoadException if it is no range
  static Cells of(String text) throws LoadException {
    if (text.isBlank()) {
      return ALL;
    }
    Matcher matcher = RANGE.matcher(text.strip().replace("$", ""));
    if (!matcher.matches()) {
      throw new LoadException("“" + text.strip() + "” is no range of cells, such as B3:F200");
    }
    return new Cells(
        Integer.parseInt(matcher.group(2)),
        column(matcher.group(1)),
        matcher.group(4) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(4)),
        matcher.group(3) == null ? Integer.MAX_VALUE : column(matcher.group(3)));
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
