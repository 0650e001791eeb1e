package dev.tarn.ui.viewer;

import java.util.Locale;

/// Bytes for reading: place, bytes, and what of them is text.
public final class HexText {
  /// More is not shown.
  public static final int MOST = 1 << 16;

  private static final int LINE = 8;

  private HexText() {}

  /// Writes the first bytes, eight a line.
  static String of(byte[] bytes) {
    return of(bytes, LINE);
  }

  /// Writes the first bytes.
  ///
  /// @param bytes any
  /// @param count how many stand in a line
  /// @return lines of place, bytes, and what of them is text
  public static String of(byte[] bytes, int count) {
    StringBuilder out = new StringBuilder();
    int end = Math.min(bytes.length, MOST);
    for (int line = 0; line < end; line += count) {
      out.append(String.format(Locale.ROOT, "%06X  ", line));
      for (int i = line; i < line + count; i++) {
        out.append(i < end ? String.format(Locale.ROOT, "%02X ", bytes[i]) : "   ");
      }
      out.append(' ');
      for (int i = line; i < Math.min(end, line + count); i++) {
        out.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '·');
      }
      out.append('\n');
    }
    return out.toString();
  }
}
