package dev.tarn.workspace.load;

import java.io.IOException;
import java.nio.file.Path;

/// Files that are looked at without an engine.
final class Looked {
  private Looked() {}

  static LoadSample at(Path file, Path scratch) throws IOException {
    return files(scratch).read(file, DayOrder.DAY_FIRST);
  }

  static LoadFiles files(Path scratch) {
    return new LoadFiles(
        new Scratch(scratch.resolve("scratch")),
        () -> {
          throw new IOException("there is no engine");
        });
  }
}
