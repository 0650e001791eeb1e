package dev.tarn.session.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder of one result, as its writer sees it.
interface ResultFolder {
  /// Where the part files go.
  String ROWS = "rows";

  /// Where the part files go.
  Path rows();

  /// Where all results are.
  Path store();

  /// Keeps the result locked as long as somebody knows it.
  void hold(StoredResult result);

  /// Writes what is known about it.
  void write(ResultMeta meta) throws IOException;

  /// Takes note that no more rows come.
  void writingEnded();

  /// Removes it, as far as the system lets.
  void remove();

  /// Tells how much room there is.
  static long free(Disk disk, Path folder) {
    try {
      return disk.free(folder);
    } catch (IOException _) {
      return 0;
    }
  }

  /// Makes files take no room any more, whoever has them open.
  static void emptyFiles(Path folder) {
    for (Path path : tree(folder)) {
      if (Files.isRegularFile(path)) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
          channel.truncate(0);
        } catch (IOException _) {
          // It is removed in a moment; that must do then.
        }
      }
    }
  }

  /// Removes a folder with all that is in it. What cannot be removed stays.
  ///
  /// @return true if it is gone
  static boolean removeTree(Path folder) {
    boolean gone = true;
    for (Path path : tree(folder)) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException _) {
        gone = false;
      }
    }
    return gone;
  }

  /// What the files of a folder take.
  ///
  /// @return bytes
  static long size(Path folder) {
    long size = 0;
    for (Path path : tree(folder)) {
      try {
        size += Files.isRegularFile(path) ? Files.size(path) : 0;
      } catch (IOException _) {
        // It went away just now.
      }
    }
    return size;
  }

  private static List<Path> tree(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException | UncheckedIOException _) {
      return List.of(folder);
    }
  }
}
