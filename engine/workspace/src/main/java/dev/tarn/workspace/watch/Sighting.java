package dev.tarn.workspace.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a glance at a file tells, without reading it.
///
/// @param size in bytes, or -1 if it cannot be looked at
/// @param modified as the file system says it, in nanoseconds where it can
/// @param key names the file itself, so that one put in its place is another; or null
/// @param trouble why it cannot be looked at, or empty
record Sighting(long size, long modified, @Nullable Object key, String trouble) {
  /// Never the same as what is there.
  static final Sighting NONE = new Sighting(-2, 0, null, "");

  /// Looks at a file.
  static Sighting of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Sighting(
          found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS), found.fileKey(), "");
    } catch (IOException e) {
      return new Sighting(-1, 0, null, e.getClass().getSimpleName());
    }
  }
}
