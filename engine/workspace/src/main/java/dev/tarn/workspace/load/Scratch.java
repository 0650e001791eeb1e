package dev.tarn.workspace.load;

import dev.tarn.workspace.file.FolderTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
    return fresh(folderOfItsOwn(), name);
  }

  /// Unpacks a file of a zip, unless that was done before. Uses the disk.
  ///
  /// @param zip where it is
  /// @param entry its name there
  /// @return where it is now
  /// @throws IOException if it cannot be unpacked
  public Path unpack(Path zip, String entry) throws IOException {
    String state = zip.toAbsolutePath() + "\n" + Files.getLastModifiedTime(zip) + "\n" + entry;
    UUID name = UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8));
    Path known = folder.resolve("zip-" + name);
    if (Files.notExists(known)) {
      Path fresh = folderOfItsOwn();
      try {
        ZipFiles.unpack(zip, List.of(entry), fresh, new Unpacking());
        Files.move(fresh, known);
      } finally {
        FolderTree.delete(fresh);
      }
    }
    try (Stream<Path> files = Files.list(known)) {
      return files.findFirst().orElseThrow(() -> new LoadException("There is no " + entry));
    }
  }

  /// A new folder.
  Path folderOfItsOwn() throws IOException {
    Files.createDirectories(folder);
    clean();
    return Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
  }

  /// A file in such a folder that is not there yet.
  static Path fresh(Path folder, String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^[._]", "file$0");
    Path file = folder.resolve(plain);
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(i + " " + plain);
    }
    return file;
  }

  private void clean() throws IOException {
    Instant old = Instant.now().minus(AGE);
    List<Path> folders;
    try (Stream<Path> all = Files.list(folder)) {
      folders = all.toList();
    }
    for (Path one : folders) {
      if (Files.getLastModifiedTime(one).toInstant().isBefore(old)) {
        FolderTree.delete(one);
      }
    }
  }
}
