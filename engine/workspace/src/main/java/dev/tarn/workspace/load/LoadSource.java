package dev.tarn.workspace.load;

import java.nio.file.Path;

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

  /// What carries its own types.
  ///
  /// @param path file or folder
  /// @param format as Spark names it, such as `parquet`
  record Typed(Path path, String format) implements LoadSource {}
}
