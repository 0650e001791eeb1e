package dev.tarn.engine.lineage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The statements that are not in the system tables yet, a line each.
///
/// A table's commit takes most of a second, so statements are gathered. What is being written into
/// the tables lies under a name of its own with a number that the tables remember: after a crash it
/// is written again, and each table takes it once. For that the numbers grow, even if the clock
/// goes back.
final class Spool {
  /// What waits is at most so large, in bytes; the oldest goes first.
  static final long MOST = 64 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final String OPEN = "open.jsonl";
  private static final String SEALED = "sealed-";
  private static final String NUMBER = "number";

  private final Path folder;

  /// A spool in a folder. What an engine before left open is closed: its last line may be cut off.
  Spool(Path folder) {
    this.folder = folder;
    try {
      seal();
    } catch (IOException e) {
      LOG.warn("The statements of the last engine stay where they are", e);
    }
  }

  /// Where it is.
  Path folder() {
    return folder;
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

  /// Tells if nothing waits.
  synchronized boolean isEmpty() {
    return !Files.exists(folder.resolve(OPEN)) && sealed().isEmpty();
  }

  /// How much waits to be sealed.
  ///
  /// @return bytes
  synchronized long size() {
    return size(folder.resolve(OPEN));
  }

  /// Closes what was gathered; what comes from now on is gathered anew.
  ///
  /// @return all that is closed, the oldest first
  /// @throws IOException if it cannot be renamed
  synchronized List<Path> seal() throws IOException {
    Path open = folder.resolve(OPEN);
    if (Files.exists(open)) {
      long number = number();
      Path next = folder.resolve(NUMBER + ".next");
      Files.writeString(next, Long.toString(number));
      Files.move(next, folder.resolve(NUMBER), StandardCopyOption.REPLACE_EXISTING);
      Files.move(open, folder.resolve(SEALED + "%016x.jsonl".formatted(number)));
    }
    return bounded(sealed());
  }

  /// The number of a closed file; no other ever has it.
  static long number(Path file) {
    String name = file.getFileName().toString();
    return Long.parseUnsignedLong(name.substring(SEALED.length(), SEALED.length() + 16), 16);
  }

  /// Tables that take nothing must not fill the disk.
  private static List<Path> bounded(List<Path> files) throws IOException {
    long all = files.stream().mapToLong(Spool::size).sum();
    int from = 0;
    while (all > MOST && from < files.size()) {
      all -= size(files.get(from));
      LOG.warn("Statements that cannot be written into the system tables are forgotten");
      Files.deleteIfExists(files.get(from));
      from++;
    }
    return files.subList(from, files.size());
  }

  private long number() {
    long least = System.currentTimeMillis();
    try {
      least = Math.max(least, Long.parseLong(Files.readString(folder.resolve(NUMBER)).strip()) + 1);
    } catch (IOException | NumberFormatException e) {
      // The first one, or nobody knows; then the clock tells.
    }
    return sealed().stream().mapToLong(file -> number(file) + 1).reduce(least, Math::max);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
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
