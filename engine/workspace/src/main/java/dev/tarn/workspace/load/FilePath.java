package dev.tarn.workspace.load;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

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
    return literally(plain(path));
  }

  /// A pattern for several files of one folder.
  static String pattern(List<Path> files) {
    Path first = files.getFirst();
    Path folder = first.toAbsolutePath().getParent();
    if (files.size() == 1 || folder == null) {
      return pattern(first);
    }
    return files.stream()
        .map(file -> literally(String.valueOf(file.getFileName())).replace(",", "\\,"))
        .collect(Collectors.joining(",", pattern(folder) + "/{", "}"));
  }

  private static String literally(String text) {
    return text.replaceAll("[\\[\\]{}*?\\\\]", WINDOWS ? "?" : "\\\\$0");
  }
}
