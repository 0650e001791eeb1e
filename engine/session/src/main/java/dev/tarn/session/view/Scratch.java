package dev.tarn.session.view;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Large arrays outside the heap that are gone when this is closed: small ones in memory, large
/// ones in a file beside the result, which the system may take out of memory when it has little.
final class Scratch implements AutoCloseable {
  private static final long IN_MEMORY = 256L << 20;

  private final Arena arena = Arena.ofShared();
  private final Optional<Path> folder;

  Scratch(Optional<Path> folder) {
    this.folder = folder;
  }

  /// Makes an array of zeros.
  ///
  /// @param bytes how large
  MemorySegment allocate(long bytes) {
    if (bytes > IN_MEMORY && folder.isPresent()) {
      try {
        return map(folder.get(), bytes);
      } catch (IOException _) {
        // No room on the disk; there may be some in memory.
      }
    }
    return arena.allocate(Math.max(8, bytes), 8);
  }

  private MemorySegment map(Path place, long bytes) throws IOException {
    Path file = Files.createTempFile(place, "sort-", ".tmp");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
    } finally {
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
