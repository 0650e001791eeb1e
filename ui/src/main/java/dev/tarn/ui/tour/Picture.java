package dev.tarn.ui.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What is on a window with all its popups, as pixels. Take it on the window's thread.
final class Picture {
  private final int[] pixels;
  private final int width;
  private final int height;

  private Picture(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
  }

  /// Draws a window.
  static Picture of(Stage stage) {
    Scene scene = stage.getScene();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    WritableImage image = scene.snapshot(null);
    Picture picture = new Picture((int) image.getWidth(), (int) image.getHeight());
    picture.draw(image, 0, 0);
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.isShowing()) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        Scene over = popup.getScene();
        WritableImage layer = over.getRoot().snapshot(clear, null);
        double x = popup.getX() - stage.getX() - scene.getX() + over.getRoot().getLayoutX();
        double y = popup.getY() - stage.getY() - scene.getY() + over.getRoot().getLayoutY();
        picture.draw(layer, (int) x, (int) y);
      }
    }
    return picture;
  }

  /// Writes it as a PNG file.
  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Png.encode(pixels, width));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(WritableImage image, int left, int top) {
    int columns = (int) image.getWidth();
    int rows = (int) image.getHeight();
    int[] line = new int[columns];
    for (int y = 0; y < rows; y++) {
      image
          .getPixelReader()
          .getPixels(0, y, columns, 1, PixelFormat.getIntArgbInstance(), line, 0, columns);
      for (int x = 0; x < columns; x++) {
        int toX = left + x;
        int toY = top + y;
        if (toX >= 0 && toX < width && toY >= 0 && toY < height) {
          pixels[toY * width + toX] = over(line[x], pixels[toY * width + toX]);
        }
      }
    }
  }

  private static int over(int above, int below) {
    int alpha = above >>> 24;
    int result = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int mixed =
          (((above >> shift) & 0xff) * alpha + ((below >> shift) & 0xff) * (255 - alpha)) / 255;
      result = result << 8 | mixed;
    }
    return result;
  }
}
