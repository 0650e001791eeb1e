package dev.tarn.engine.lineage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// The statements that are not in the system tables yet, a line each.
///
/// A table's commit takes most of a second, so statements are gathered. What is being written into
/// the tables lies under a name of its own with a number that the tables remember: after a crash it
/// is written again, and each table takes it once.
final class Spool {
  private static final String OPEN = "open.jsonl";
  private static final String SEALED = "sealed-";

  private final Path folder;

  /// A spool in a folder.
  Spool(Path folder) {
    this.folder = folder;
  }

  /// Adds a line.
  ///
  /// @throws IOException if it cannot be written
  synchronized void add(String line) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(OPEN),
        line + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /// Tells if something waits.
  synchronized boolean isEmpty() {
    return !Files.exists(folder.resolve(OPEN)) && sealed().isEmpty();
  }

  /// How much waits to be sealed.
  ///
  /// @return bytes
  synchronized long size() {
    try {
      return Files.size(folder.resolve(OPEN));
    } catch (IOException e) {
      return 0;
    }
  }

  /// Closes what was gathered; what comes from now on is gathered anew.
  ///
  /// @return all that is closed, the oldest first
  /// @throws IOException if it cannot be renamed
  synchronized List<Path> seal() throws IOException {
    Path open = folder.resolve(OPEN);
    if (Files.exists(open)) {
      Files.move(open, folder.resolve(SEALED + "%016x.jsonl".formatted(number())));
    }
    return sealed();
  }

  /// The number of a closed file; no other ever has it.
  static long number(Path file) {
    String name = file.getFileName().toString();
    return Long.parseUnsignedLong(name.substring(SEALED.length(), SEALED.length() + 16), 16);
  }

  private long number() {
    long now = System.currentTimeMillis();
    return sealed().stream().mapToLong(file -> number(file) + 1).reduce(now, Math::max);
  }

  private List<Path> sealed() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(SEALED))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
