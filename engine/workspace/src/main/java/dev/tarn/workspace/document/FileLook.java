package dev.tarn.workspace.document;

import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Compares a file with what is known of it.
final class FileLook {
  private FileLook() {}

  /// Looks at a file.
  ///
  /// @param known its content as it was read or written, or null for one that was never seen
  static DiskState at(Path file, @Nullable FileStamp known) {
    try {
      if (known != null) {
        return known.stillHolds(file) ? new DiskState.Same() : new DiskState.Changed();
      }
      return Files.exists(file) ? new DiskState.Changed() : new DiskState.Gone();
    } catch (NoSuchFileException e) {
      Path folder = file.getParent();
      return folder == null || Files.isDirectory(folder)
          ? new DiskState.Gone()
          : new DiskState.Unreadable(folder + " is not there");
    } catch (IOException e) {
      return new DiskState.Unreadable(FileWords.of(e));
    }
  }
}
