package dev.tarn.session.trouble;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The marks at both ends of a Parquet file, by which a cut one is known.
final class ParquetEnds {
  private static final String MARK = "PAR1";

  private ParquetEnds() {}

  /// Tells if both marks and the length of the footer are right.
  ///
  /// @param file any file
  /// @return false if it is cut, overwritten or gone
  static boolean areWhole(Path file) {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      long length = open.length();
      if (length < 12 || !MARK.equals(mark(open, 0)) || !MARK.equals(mark(open, length - 4))) {
        return false;
      }
      open.seek(length - 8);
      int footer = Integer.reverseBytes(open.readInt());
      return footer > 0 && footer <= length - 12;
    } catch (IOException e) {
      return false;
    }
  }

  private static String mark(RandomAccessFile file, long at) throws IOException {
    byte[] mark = new byte[4];
    file.seek(at);
    file.readFully(mark);
    return new String(mark, StandardCharsets.US_ASCII);
  }
}
