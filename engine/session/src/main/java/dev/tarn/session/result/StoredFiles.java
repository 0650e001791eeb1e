package dev.tarn.session.result;

import dev.tarn.session.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds the rows of a result that was kept.
final class StoredFiles {
  private StoredFiles() {}

  /// Opens a kept result. One that was killed while it grew has the rows of its whole batches.
  ///
  /// @param folder the result's folder
  /// @return empty if it was killed before anything was known about it
  /// @throws DamagedException if files of a result that had ended are not as they were, or if no
  ///   file is as it should be
  static Optional<StoredResult> open(Path folder) throws IOException {
    if (!Files.exists(ResultMeta.file(folder))) {
      return Optional.empty();
    }
    ResultMeta meta = ResultMeta.read(folder);
    Path rows = folder.resolve(ResultFolder.ROWS);
    BatchIndex index = new BatchIndex();
    boolean complete = meta.state() == ResultMeta.State.COMPLETE;
    scan(parts(rows), complete, index);
    if (meta.state() != ResultMeta.State.OPEN && index.view().rows() < meta.rows()) {
      throw new DamagedException(
          "it had " + meta.rows() + " rows, " + index.view().rows() + " are left");
    }
    return Optional.of(result(meta.schema(), rows, index, complete));
  }

  private static StoredResult result(Schema schema, Path rows, BatchIndex index, boolean complete) {
    StoredResult result = new StoredResult(schema, rows, index);
    result.takes(ResultFolder.size(rows));
    if (complete) {
      result.completed();
    }
    return result;
  }

  private static SortedMap<Integer, Path> parts(Path rows) throws IOException {
    SortedMap<Integer, Path> parts = new TreeMap<>();
    for (Path file : files(rows)) {
      PartFiles.part(file).ifPresent(part -> parts.put(part, file));
    }
    return parts;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void scan(SortedMap<Integer, Path> parts, boolean complete, BatchIndex index)
      throws IOException {
    int expected = 0;
    for (var entry : parts.entrySet()) {
      int part = entry.getKey();
      PartScan scan = new PartScan(entry.getValue(), part);
      if (complete) {
        scan.advance(Long.MAX_VALUE, index);
      } else if (part != expected || !hasAllRows(scan, index)) {
        return;
      }
      expected = part + 1;
    }
  }

  /// Reads as far as it goes; what a power cut left of the last batch is no error.
  private static boolean hasAllRows(PartScan scan, BatchIndex index) throws IOException {
    try {
      scan.advance(Long.MAX_VALUE, index);
    } catch (DamagedException e) {
      if (scan.position() == 0) {
        throw e;
      }
    }
    return scan.hasEnded();
  }
}
