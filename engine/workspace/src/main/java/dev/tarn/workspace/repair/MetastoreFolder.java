package dev.tarn.workspace.repair;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The folder of the catalog's database.
final class MetastoreFolder {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  private final Path state;

  /// The folder in a workspace.
  ///
  /// @param workspace its folder
  MetastoreFolder(Path workspace) {
    this.state = workspace.resolve(".tarn");
  }

  /// Where the engine looks for it.
  Path folder() {
    return state.resolve("metastore");
  }

  /// Gives the database another name, so that the next engine makes a new one. Nothing is deleted.
  /// No engine may run; this takes an engine's lock meanwhile.
  ///
  /// @return the new name; empty if there is no database
  /// @throws IOException if it cannot be renamed, or an engine runs
  Optional<Path> setAside(LocalDateTime now) throws IOException {
    if (Files.notExists(folder())) {
      return Optional.empty();
    }
    try (FileChannel channel =
            FileChannel.open(
                state.resolve("engine.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new IOException("an engine runs on it");
      }
      Path aside = state.resolve("metastore-damaged-" + STAMP.format(now));
      for (int again = 2; Files.exists(aside); again++) {
        aside = aside.resolveSibling("metastore-damaged-" + STAMP.format(now) + "-" + again);
      }
      return Optional.of(Files.move(folder(), aside));
    }
  }
}
