package dev.tarn.session.export;

import dev.tarn.session.export.FileExport.Replace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The folder beside a file or folder, in which the engine writes Parquet first. What is in it
/// comes to its place when it is whole; closed before that, it leaves nothing.
final class ParquetPart implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final Replace replace;
  private final boolean single;

  private ParquetPart(Path target, Replace replace, boolean single) throws IOException {
    this.target = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    this.replace = replace;
    this.single = single;
    this.part =
        this.target.resolveSibling(
            "."
                + this.target.getFileName()
                + "."
                + UUID.randomUUID().toString().substring(0, 8)
                + ".part");
    check();
    // Tells at once what a task of the engine would tell late and in more words.
    Files.createDirectory(part);
  }

  static ParquetPart file(Path file, Replace replace) throws IOException {
    return new ParquetPart(file, replace, true);
  }

  static ParquetPart folder(Path folder) throws IOException {
    return new ParquetPart(folder, Replace.NEVER, false);
  }

  private void check() throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (single && Files.isDirectory(target)) {
      throw new ExportException(target + " is a folder. Choose a name for the file.");
    }
    if (single && replace == Replace.NEVER) {
      throw new FileAlreadyExistsException(target.toString());
    }
    if (!single && (!Files.isDirectory(target) || !list(target).isEmpty())) {
      throw new ExportException(target + " is not empty. Choose a new name for the folder.");
    }
  }

  /// The statement that writes the rows of a query here.
  String insert(String select) {
    return "INSERT OVERWRITE DIRECTORY "
        + SqlNames.text(part.toUri().getPath())
        + " USING parquet "
        + select;
  }

  /// Where the engine writes.
  Path folder() {
    return part;
  }

  /// Puts what was written into its place.
  ExportOutcome.Written finish(long rows) throws IOException {
    List<Path> files =
        list(part).stream().filter(file -> file.toString().endsWith(".parquet")).toList();
    long bytes = 0;
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
        bytes += channel.size();
      }
    }
    check();
    if (single) {
      if (files.size() != 1) {
        throw new IOException("The engine wrote " + files.size() + " files instead of one");
      }
      Files.move(
          files.getFirst(),
          target,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(target);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return new ExportOutcome.Written(target.toString(), rows, bytes, 0);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Override
  public void close() throws IOException {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> found = Files.walk(part)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
