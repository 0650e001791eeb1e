package dev.tarn.ui.editor;

import dev.tarn.ui.theme.Styles;

/// Makes the gutter as wide as its longest number wants.
final class GutterDigits {
  private final SqlArea area;
  private int shown;

  GutterDigits(SqlArea area) {
    this.area = area;
  }

  /// Takes how many lines there are.
  void show(int lines) {
    int digits = Integer.toString(lines).length();
    if (digits != shown) {
      area.pseudoClassStateChanged(Styles.state("digits" + shown), false);
      area.pseudoClassStateChanged(Styles.state("digits" + digits), true);
      shown = digits;
    }
  }
}
