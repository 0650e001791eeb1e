package dev.tarn.ui.grid;

/// Fits text into cells by counting, as the font of cells gives each character the same width.
final class CellLayout {
  private CellLayout() {}

  /// How many character widths a text takes; wide signs of East Asia and pictures take two.
  static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      columns += isWide(c) ? 2 : 1;
      i += Character.charCount(c);
    }
    return columns;
  }

  /// The text itself if it fits, else its start and an ellipsis.
  static String fit(String text, int columns) {
    if (text.length() * 2 <= columns || columns(text) <= columns) {
      return text;
    }
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int width = isWide(c) ? 2 : 1;
      if (used + width > columns - 1) {
        break;
      }
      used += width;
      i += Character.charCount(c);
    }
    return text.substring(0, i) + "…";
  }

  /// Tells if all characters are of the font's one width for sure.
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x17f && c != '…' && c != '↵' && c != '→') {
        return false;
      }
    }
    return true;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f000 && c <= 0x3ffff));
  }
}
