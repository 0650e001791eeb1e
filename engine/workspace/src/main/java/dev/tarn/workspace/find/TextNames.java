package dev.tarn.workspace.find;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Tells texts of people from data, by their names.
public final class TextNames {
  private static final Set<String> TEXTS =
      Set.of("sql", "md", "txt", "csv", "json", "yaml", "yml", "py");

  private TextNames() {}

  /// Tells if a file is a text that people write.
  ///
  /// @param file only its name counts
  /// @return false for data and what is unknown
  public static boolean isText(Path file) {
    String name = String.valueOf(file.getFileName());
    int point = name.lastIndexOf('.');
    return point > 0 && TEXTS.contains(name.substring(point + 1).toLowerCase(Locale.ROOT));
  }

  /// Tells if a file or folder does not want to be seen.
  ///
  /// @param path only its name counts
  /// @return true for `.tarn` and its like
  public static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  /// Tells if a folder holds tables.
  ///
  /// @param folder asks the disk
  /// @param workspace the folder's workspace
  /// @return true for the lakehouse and for Delta tables
  public static boolean isData(Path folder, Path workspace) {
    return folder.equals(workspace.resolve("lakehouse"))
        || Files.isDirectory(folder.resolve("_delta_log"));
  }
}
