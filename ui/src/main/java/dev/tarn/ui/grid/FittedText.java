package dev.tarn.ui.grid;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/// Cuts texts to a width, and remembers how, as measuring takes long. For the window's thread.
final class FittedText {
  private static final int MOST = 4000;
  private static final int LONGEST = 200;

  private final Map<Key, String> fitted = new HashMap<>();
  private final Map<Key, Double> widths = new HashMap<>();

  private record Key(String text, Font font, int width) {}

  /// The text itself if it fits, else its start and an ellipsis.
  String fit(String text, Font font, double width) {
    if (width < font.getSize()) {
      return "";
    }
    if (fitted.size() > MOST) {
      fitted.clear();
    }
    return fitted.computeIfAbsent(new Key(text, font, (int) width), FittedText::cut);
  }

  /// How wide a text is.
  double width(String text, Font font) {
    if (widths.size() > MOST) {
      widths.clear();
    }
    return widths.computeIfAbsent(
        new Key(text, font, 0), key -> GridLook.Fonts.width(key.font(), key.text()));
  }

  private static String cut(Key key) {
    String text = key.text().substring(0, Math.min(key.text().length(), LONGEST));
    if (text.length() == key.text().length()
        && GridLook.Fonts.width(key.font(), text) <= key.width() + 1) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      String tried = text.substring(0, middle) + "…";
      if (GridLook.Fonts.width(key.font(), tried) <= key.width()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return text.substring(0, low) + "…";
  }
}
