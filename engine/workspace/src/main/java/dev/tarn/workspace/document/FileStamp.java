package dev.tarn.workspace.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells one content of a file from another.
///
/// @param size in bytes
/// @param modified milliseconds since 1970, as the file system says; it may lie
/// @param hash of the bytes, SHA-256 in hexadecimal
record FileStamp(long size, long modified, String hash) {
  private static final long SMALL = 8L << 20;

  /// The stamp of a file whose bytes are known.
  static FileStamp of(Path file, byte[] bytes) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    return new FileStamp(bytes.length, time.toMillis(), hash(bytes));
  }

  /// Tells if the file still has this content. Small files are read, since times are coarse and may
  /// lie; of large ones the time is believed.
  ///
  /// @throws IOException if it cannot be read
  boolean stillHolds(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (now.size() != size) {
      return false;
    }
    if (size > SMALL && now.lastModifiedTime().toMillis() == modified) {
      return true;
    }
    return hash(Files.readAllBytes(file)).equals(hash);
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
