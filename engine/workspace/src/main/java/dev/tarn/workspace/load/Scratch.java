package dev.tarn.workspace.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A folder for what is unpacked before the engine reads it. What is a week old is removed.
///
/// @param folder made when it is needed
public record Scratch(Path folder) {
  private static final Duration AGE = Duration.ofDays(7);

  /// A new file in a folder of its own.
  Path file(String name) throws IOException {
    Files.createDirectories(folder);
    clean();
    Path own = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
    return own.resolve(name.replaceAll("[^\\p{L}\\p{N}._ -]", "_"));
  }

  private void clean() throws IOException {
    Instant old = Instant.now().minus(AGE);
    List<Path> folders;
    try (Stream<Path> all = Files.list(folder)) {
      folders = all.toList();
    }
    for (Path one : folders) {
      if (Files.getLastModifiedTime(one).toInstant().isBefore(old)) {
        try (Stream<Path> files = Files.walk(one)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }
}
