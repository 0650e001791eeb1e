package dev.tarn.engine.accelerator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The files of a plan as they were when it was translated. What was proven of them holds as long
/// as they are the same.
final class SeenFiles {
  private final Map<String, Stamp> files = new LinkedHashMap<>();

  /// @param length in bytes
  /// @param modified in nanoseconds, as precise as the file system is
  record Stamp(long length, long modified) {}

  /// Remembers a file as it is now.
  ///
  /// @throws NotTaken if it is not there
  Stamp add(String path) {
    Stamp stamp = now(path);
    if (stamp == null) {
      throw new NotTaken("a file that is gone");
    }
    files.put(path, stamp);
    return stamp;
  }

  /// Whether all files are as they were.
  boolean areSame() {
    return files.entrySet().stream().allMatch(file -> file.getValue().equals(now(file.getKey())));
  }

  private static @Nullable Stamp now(String path) {
    try {
      BasicFileAttributes now = Files.readAttributes(Path.of(path), BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    } catch (IOException e) {
      return null;
    }
  }
}
