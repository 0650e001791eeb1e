package dev.tarn.workspace.load;

import java.io.File;
import java.nio.file.Path;

/// Paths as SQL names them.
final class FilePath {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private FilePath() {}

  /// The path itself.
  static String plain(Path path) {
    String absolute = path.toAbsolutePath().toString();
    return WINDOWS ? absolute.replace('\\', '/') : absolute;
  }

  /// Spark takes paths of files for patterns; what has a meaning in those stands for itself here.
  /// On Windows it knows no signs for that, and any character has to do.
  static String pattern(Path path) {
    return plain(path).replaceAll("[\\[\\]{}*?\\\\]", WINDOWS ? "?" : "\\\\$0");
  }
}
