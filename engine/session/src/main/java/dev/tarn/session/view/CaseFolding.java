package dev.tarn.session.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The letters beyond ASCII that are the same as an ASCII letter when upper and lower case are: `İ`
/// and `ı` as `i`, the sign of Kelvin as `k`, and the long `ſ` as `s`.
final class CaseFolding {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SIGNS = 0x8080808080808080L;

  private CaseFolding() {}

  /// Tells if a text has a letter that is the same as one beyond ASCII.
  static boolean reaches(String text) {
    return text.chars().anyMatch(c -> "iksIKS".indexOf(c) >= 0);
  }

  /// Tells if bytes are ASCII alone.
  static boolean isAscii(byte[] data, int from, int to) {
    return firstBeyond(data, from, to) == to;
  }

  /// Tells if one of those letters occurs in UTF-8.
  static boolean occurs(byte[] data, int from, int to) {
    for (int at = firstBeyond(data, from, to); at < to; at = firstBeyond(data, at + 1, to)) {
      int next = at + 1 < to ? data[at + 1] & 0xff : 0;
      boolean found =
          switch (data[at] & 0xff) {
            case 0xc4 -> next == 0xb0 || next == 0xb1;
            case 0xc5 -> next == 0xbf;
            case 0xe2 -> next == 0x84 && at + 2 < to && (data[at + 2] & 0xff) == 0xaa;
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static int firstBeyond(byte[] data, int from, int to) {
    int at = from;
    while (at + 8 <= to && ((long) WORDS.get(data, at) & SIGNS) == 0) {
      at += 8;
    }
    while (at < to && data[at] >= 0) {
      at++;
    }
    return at;
  }
}
