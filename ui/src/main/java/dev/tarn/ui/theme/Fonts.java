package dev.tarn.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that Tarn brings along: Inter for the window, JetBrains Mono for code and data.
///
/// The half-bold weight is a family of its own, `Inter SemiBold`: JavaFX knows no weight 600.
final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-SemiBold.otf",
          "Inter-Italic.otf",
          "Inter-Bold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Italic.ttf",
          "JetBrainsMono-Bold.ttf");

  private Fonts() {}

  /// Makes the fonts known to JavaFX. Call before the first scene is made; later calls do nothing.
  static void load() {
    Loaded.ALL.forEach(font -> {});
  }

  private static Font load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/tarn/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The font " + file + " is missing in this build");
      }
      return Font.loadFont(in, 13);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Loaded {
    static final List<Font> ALL = FILES.stream().map(Fonts::load).toList();
  }
}
