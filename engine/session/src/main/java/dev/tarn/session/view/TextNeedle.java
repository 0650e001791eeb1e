package dev.tarn.session.view;

import dev.tarn.session.result.ColumnSlice;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// A text of ASCII characters, upper and lower case the same. Some letters beyond ASCII are the
/// same as `i`, `k` and `s`; values with those are left to a pattern.
final class TextNeedle implements Needle {
  private final BytePieces pieces;
  private final @Nullable Matcher exact;

  /// Makes one.
  ///
  /// @param lower ASCII characters in lower case, not empty
  TextNeedle(String lower) {
    pieces = new BytePieces(lower);
    exact = CaseFolding.reaches(lower) ? Needle.literal(lower).matcher("") : null;
  }

  @Override
  public boolean standsIn(byte[] data, int from, int to) {
    return pieces.find(data, from, to) >= 0 || standsFolded(data, from, to);
  }

  @Override
  public void mark(ColumnSlice slice, byte[] found) {
    pieces.each(slice, found, _ -> true);
    if (exact != null && CaseFolding.occurs(slice.data(), 0, slice.offsets()[slice.rows()])) {
      Values.each(slice, found, this::standsFolded);
    }
  }

  private boolean standsFolded(byte[] data, int from, int to) {
    return exact != null
        && CaseFolding.occurs(data, from, to)
        && exact.reset(new String(data, from, to - from, StandardCharsets.UTF_8)).find();
  }
}
