package dev.tarn.ui.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes zips.
final class Zips {
  private static final int MEGABYTE = 1 << 20;

  private Zips() {}

  /// One with a text.
  static Path of(Path zip, String entry, String text) throws IOException {
    return large(zip, 0, entry, text);
  }

  /// One with a text, and before it a file that takes a while to be unpacked.
  static Path large(Path zip, int megabytes, String entry, String text) throws IOException {
    Files.createDirectories(zip.getParent());
    byte[] zeros = new byte[MEGABYTE];
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(Deflater.BEST_SPEED);
      if (megabytes > 0) {
        out.putNextEntry(new ZipEntry("a large.csv"));
      }
      for (int i = 0; i < megabytes; i++) {
        out.write(zeros);
      }
      out.putNextEntry(new ZipEntry(entry));
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return zip;
  }
}
