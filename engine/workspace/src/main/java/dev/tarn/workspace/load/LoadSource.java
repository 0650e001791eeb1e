package dev.tarn.workspace.load;

import java.nio.file.Path;
import java.util.List;

/// A file or folder, and how the engine reads it.
public sealed interface LoadSource {

  /// Where it is.
  ///
  /// @return file or folder
  Path path();

  /// Delimited text.
  ///
  /// @param path file
  /// @param dialect how it is written
  record Csv(Path path, Dialect dialect) implements LoadSource {}

  /// Text of JSON in UTF-8.
  ///
  /// @param path file
  /// @param form how it holds its rows
  /// @param nulls words that stand for no value
  record Json(Path path, JsonForm form, List<String> nulls) implements LoadSource {
    /// Copies the words.
    public Json {
      nulls = List.copyOf(nulls);
    }
  }

  /// What carries its own types.
  ///
  /// @param path file or folder
  /// @param format as Spark names it, such as `parquet`
  record Typed(Path path, String format) implements LoadSource {}
}
