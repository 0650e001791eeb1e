package dev.tarn.workspace.load;

import java.nio.file.Path;
import java.util.List;

/// A file or folder, and how the engine reads it.
public sealed interface LoadSource {

  /// Delimited text.
  ///
  /// @param files one, or several of one folder that are written in the same way
  /// @param dialect how they are written
  record Csv(List<Path> files, Dialect dialect) implements LoadSource {
    /// Copies the list.
    public Csv {
      files = List.copyOf(files);
    }
  }

  /// Text of JSON in UTF-8.
  ///
  /// @param files one, or several of one folder
  /// @param form how they hold their rows
  /// @param nulls words that stand for no value
  record Json(List<Path> files, JsonForm form, List<String> nulls) implements LoadSource {
    /// Copies the lists.
    public Json {
      files = List.copyOf(files);
      nulls = List.copyOf(nulls);
    }
  }

  /// What carries its own types.
  ///
  /// @param path file or folder
  /// @param format as Spark names it, such as `parquet`
  record Typed(Path path, String format) implements LoadSource {}
}
