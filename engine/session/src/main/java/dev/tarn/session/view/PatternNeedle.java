package dev.tarn.session.view;

import dev.tarn.session.result.ColumnSlice;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression, upper and lower case the same. Values that lack a text which must stand in
/// them are not given to the expression.
final class PatternNeedle implements Needle {
  private final Matcher exact;

  /// For values of ASCII alone, where it fits the same and is quicker.
  private final Matcher ascii;

  private final List<BytePieces> required;
  private final boolean folds;

  PatternNeedle(Pattern pattern, PatternLiterals literals) {
    exact = pattern.matcher("");
    ascii =
        literals.simple()
            ? Pattern.compile(pattern.pattern(), Pattern.CASE_INSENSITIVE).matcher("")
            : exact;
    required = literals.texts().stream().map(BytePieces::new).toList();
    folds = literals.texts().stream().anyMatch(CaseFolding::reaches);
  }

  static PatternNeedle of(String regex) {
    Pattern pattern = Needle.pattern(regex);
    return new PatternNeedle(pattern, PatternLiterals.of(regex));
  }

  @Override
  public boolean standsIn(byte[] data, int from, int to) {
    return CaseFolding.isAscii(data, from, to) ? fitsAscii(data, from, to) : fits(data, from, to);
  }

  @Override
  public void mark(ColumnSlice slice, byte[] found) {
    int[] offsets = slice.offsets();
    byte[] data = slice.data();
    int end = offsets[slice.rows()];
    boolean allAscii = CaseFolding.isAscii(data, 0, end);
    Values.Test test = allAscii ? this::fitsAscii : this::standsIn;
    if (required.isEmpty() || (folds && !allAscii && CaseFolding.occurs(data, 0, end))) {
      Values.each(slice, found, test);
    } else {
      longest().each(slice, found, row -> test.isMet(data, offsets[row], offsets[row + 1]));
    }
  }

  private BytePieces longest() {
    return required.stream().max(Comparator.comparingInt(BytePieces::length)).orElseThrow();
  }

  private boolean fitsAscii(byte[] data, int from, int to) {
    int at = from;
    for (BytePieces text : required) {
      int place = text.find(data, at, to);
      if (place < 0) {
        return false;
      }
      at = place + text.length();
    }
    return ascii.reset(new String(data, from, to - from, StandardCharsets.ISO_8859_1)).find();
  }

  private boolean fits(byte[] data, int from, int to) {
    return exact.reset(new String(data, from, to - from, StandardCharsets.UTF_8)).find();
  }
}
