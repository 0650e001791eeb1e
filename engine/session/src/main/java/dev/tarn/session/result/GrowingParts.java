package dev.tarn.session.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Part files that other processes write side by side. The rows of a part can be seen when all
/// parts before it are done, so that a row keeps its number for ever.
///
/// For one thread at a time.
final class GrowingParts {
  private final Path folder;
  private final BatchIndex visible;
  private final NavigableMap<Integer, Part> waiting = new TreeMap<>();
  private int first;
  private long bytesDone;

  /// Takes no note of any part yet.
  ///
  /// @param folder where the part files are
  /// @param visible takes the batches that can be seen
  GrowingParts(Path folder, BatchIndex visible) {
    this.folder = folder;
    this.visible = visible;
  }

  private static final class Part {
    final PartScan scan;
    BatchIndex batches = new BatchIndex();
    boolean done;

    Part(PartScan scan) {
      this.scan = scan;
    }
  }

  /// Takes note of a part that has grown.
  ///
  /// @throws DamagedException if the file does not hold what was told
  void grew(PartGrowth growth) throws IOException {
    int number = growth.part();
    if (number < first) {
      return;
    }
    Part part =
        waiting.computeIfAbsent(number, n -> new Part(new PartScan(PartFiles.file(folder, n), n)));
    if (number == first) {
      show(part);
    }
    if (growth.bytes() > part.scan.position()) {
      part.scan.advance(growth.bytes(), part.batches);
    }
    if (growth.done() && growth.rows() != part.scan.rows()) {
      throw new DamagedException(
          PartFiles.file(folder, number)
              + " was to have "
              + growth.rows()
              + " rows, but has "
              + part.scan.rows());
    }
    part.done = growth.done();
    showNext();
  }

  /// All parts are done: what was told of last counts, and parts never told of have no rows.
  void finish() {
    for (Part part : waiting.values()) {
      show(part);
      bytesDone += part.scan.position();
    }
    waiting.clear();
  }

  /// What all parts take.
  ///
  /// @return bytes told of so far
  long bytes() {
    return bytesDone + waiting.values().stream().mapToLong(part -> part.scan.position()).sum();
  }

  private void show(Part part) {
    if (part.batches != visible) {
      visible.addAll(part.batches);
      part.batches = visible;
    }
  }

  private void showNext() {
    Part part = waiting.get(first);
    while (part != null && part.done) {
      bytesDone += part.scan.position();
      waiting.remove(first);
      first++;
      part = waiting.get(first);
      if (part != null) {
        show(part);
      }
    }
  }
}
