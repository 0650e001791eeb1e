package dev.tarn.workspace.history;

import dev.tarn.workspace.file.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Texts by their hash, compressed, each once.
///
/// @param folder of this alone
record TextStore(Path folder) {
  private static final String SUFFIX = ".gz";

  /// A text on disk.
  ///
  /// @param hash of the text
  /// @param bytes that it takes
  /// @param written when
  record Stored(String hash, long bytes, Instant written) {}

  /// Keeps a text.
  ///
  /// @return its hash
  String put(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String hash = hash(bytes);
    Path file = file(hash);
    if (Files.notExists(file)) {
      Files.createDirectories(file.getParent());
      AtomicFile.write(file, output -> compress(bytes, output));
    }
    return hash;
  }

  /// The text of a hash.
  ///
  /// @throws IOException if it is gone or damaged
  String get(String hash) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file(hash))))) {
      byte[] bytes = in.readAllBytes();
      if (!hash(bytes).equals(hash)) {
        throw new IOException("the kept text is damaged");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /// All texts.
  List<Stored> list() throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
      List<Stored> stored = new java.util.ArrayList<>();
      for (Path file : found) {
        String name = file.getFileName().toString();
        stored.add(
            new Stored(
                name.substring(0, name.length() - SUFFIX.length()),
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant()));
      }
      return stored;
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  void delete(String hash) throws IOException {
    Files.deleteIfExists(file(hash));
  }

  static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash + SUFFIX);
  }

  private static void compress(byte[] bytes, OutputStream output) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(output);
    zip.write(bytes);
    zip.finish();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
