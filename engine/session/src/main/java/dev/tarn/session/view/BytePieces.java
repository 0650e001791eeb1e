package dev.tarn.session.view;

import dev.tarn.session.result.ColumnSlice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Finds a text of ASCII characters in bytes, upper and lower case the same.
///
/// In single values it goes by Horspool's way: a look at the last byte tells how far to jump. Over
/// all values of a column at once it looks for that part of the text that has no case, since the
/// machine compares many bytes of such a part in one step.
final class BytePieces {
  private static final int AT_ONCE = 1 << 17;

  private final byte[] lower;
  private final int[] jump = new int[256];
  private final String caseless;
  private final int caselessAt;

  BytePieces(String text) {
    lower = text.getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(jump, lower.length);
    for (int i = 0; i < lower.length - 1; i++) {
      jump[lower[i] & 0xff] = lower.length - 1 - i;
      jump[upper(lower[i]) & 0xff] = lower.length - 1 - i;
    }
    caseless = longestCaseless(text);
    caselessAt = text.indexOf(caseless);
  }

  private static String longestCaseless(String text) {
    String longest = "";
    for (String part : text.split("[a-zA-Z]+", -1)) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest;
  }

  int length() {
    return lower.length;
  }

  /// Where it first stands.
  ///
  /// @return -1 if nowhere
  int find(byte[] data, int from, int to) {
    int last = lower.length - 1;
    int end = lower[last];
    int endUpper = upper(lower[last]);
    int at = from + last;
    while (at < to) {
      int b = data[at];
      if ((b == end || b == endUpper) && fits(data, at - last, last)) {
        return at - last;
      }
      at += jump[b & 0xff];
    }
    return -1;
  }

  private boolean fits(byte[] data, int at, int count) {
    for (int i = 0; i < count; i++) {
      int b = data[at + i];
      if (b != lower[i] && b != upper(lower[i])) {
        return false;
      }
    }
    return true;
  }

  private static byte upper(byte b) {
    return b >= 'a' && b <= 'z' ? (byte) (b - 32) : b;
  }

  /// Marks the rows in whose value it stands and that pass a test.
  ///
  /// @param found 1 for a row in which it is found; those that are marked are not tested
  /// @param test asked once for each row in which it stands
  void each(ColumnSlice slice, byte[] found, IntPredicate test) {
    int rows = slice.rows();
    int[] offsets = slice.offsets();
    if (Values.areFew(found, rows)) {
      for (int row = 0; row < rows; row++) {
        if (found[row] == 0 && find(slice.data(), offsets[row], offsets[row + 1]) >= 0) {
          found[row] = (byte) (!slice.isNull(row) && test.test(row) ? 1 : 0);
        }
      }
      return;
    }
    int first = 0;
    while (first < rows) {
      int last = first + 1;
      while (last < rows && offsets[last + 1] - offsets[first] <= AT_ONCE) {
        last++;
      }
      each(slice, found, test, first, last);
      first = last;
    }
  }

  private void each(ColumnSlice slice, byte[] found, IntPredicate test, int first, int last) {
    int[] offsets = slice.offsets();
    byte[] data = slice.data();
    int base = offsets[first];
    int end = offsets[last];
    String text =
        caseless.length() > 1
            ? new String(data, base, end - base, StandardCharsets.ISO_8859_1)
            : "";
    int row = first;
    int at = next(data, base, end, text, base);
    while (at >= 0) {
      while (offsets[row + 1] <= at) {
        row++;
      }
      if (at + lower.length <= offsets[row + 1]) {
        if (found[row] == 0 && !slice.isNull(row) && test.test(row)) {
          found[row] = 1;
        }
        at = offsets[row + 1]; // the rest of this value does not matter
      } else {
        at++;
      }
      at = at >= end ? -1 : next(data, at, end, text, base);
    }
  }

  private int next(byte[] data, int from, int to, String text, int base) {
    if (text.isEmpty()) {
      return find(data, from, to);
    }
    int at = from;
    while (true) {
      int part = text.indexOf(caseless, at - base + caselessAt);
      if (part < 0) {
        return -1;
      }
      int start = base + part - caselessAt;
      if (start + lower.length <= to && fits(data, start, lower.length)) {
        return start;
      }
      at = start + 1;
    }
  }
}
