package dev.tarn.ui.tour;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes pictures as PNG: 8 bits a channel, no transparency.
///
/// @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics (PNG) Specification</a>
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int RGB = 2;
  private static final int UP = 2;

  private Png() {}

  /// Encodes a picture.
  ///
  /// @param pixels row by row, `0xAARRGGBB`; the first byte is left out
  /// @param width of a row
  /// @return a whole file
  static byte[] encode(int[] pixels, int width) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(header);
    head.writeInt(width);
    head.writeInt(pixels.length / width);
    head.write(new byte[] {8, RGB, 0, 0, 0});
    chunk(file, "IHDR", header.toByteArray());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
      for (int from = 0; from < pixels.length; from += width) {
        packed.write(line(pixels, from, width));
      }
    }
    chunk(file, "IDAT", data.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /// A line as its difference to the one above, which packs well.
  private static byte[] line(int[] pixels, int from, int width) {
    byte[] line = new byte[1 + 3 * width];
    line[0] = UP;
    for (int x = 0; x < width; x++) {
      int now = pixels[from + x];
      int above = from == 0 ? 0 : pixels[from - width + x];
      for (int channel = 0; channel < 3; channel++) {
        int shift = 16 - 8 * channel;
        line[1 + 3 * x + channel] = (byte) ((now >> shift) - (above >> shift));
      }
    }
    return line;
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
