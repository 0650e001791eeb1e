package dev.tarn.ui.preview;

import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.preview.PreviewException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A page of a PDF as a picture. Nobody changes the pixels.
final class PdfPage {
  /// Pixels for each point of the page.
  static final float SCALE = 2;

  private static final float LARGEST = 4_000;

  private final int count;
  private final int width;
  private final int height;
  private final int[] pixels;

  private PdfPage(int count, int width, int height, int[] pixels) {
    this.count = count;
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /// Draws a page. Uses the disk; may take a second.
  static PdfPage read(Path file, int number) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      int count = document.getNumberOfPages();
      if (count == 0) {
        throw new PreviewException(Strings.of("preview.pdf.empty"));
      }
      int page = Math.clamp(number, 0, count - 1);
      var box = document.getPage(page).getCropBox();
      float scale = Math.min(SCALE, LARGEST / Math.max(box.getWidth(), box.getHeight()));
      BufferedImage drawn = new PDFRenderer(document).renderImage(page, scale);
      int width = drawn.getWidth();
      int height = drawn.getHeight();
      int[] pixels = drawn.getRGB(0, 0, width, height, null, 0, width);
      return new PdfPage(count, width, height, pixels);
    } catch (InvalidPasswordException e) {
      throw new PreviewException(Strings.of("preview.pdf.locked"), e);
    }
  }

  int count() {
    return count;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int[] pixels() {
    return pixels;
  }
}
