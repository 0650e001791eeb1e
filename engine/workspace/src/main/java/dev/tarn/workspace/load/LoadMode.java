package dev.tarn.workspace.load;

/// What is made of a file.
public enum LoadMode {
  /// A query over the file where it is.
  QUERY,
  /// A table of the catalog that reads the file where it is.
  EXTERNAL,
  /// A new Delta table.
  CREATE,
  /// A Delta table in place of one of the same name, as its next version.
  REPLACE,
  /// More rows in a Delta table.
  APPEND,
  /// Rows of a Delta table changed by keys, new ones added.
  MERGE;

  /// Tells if rows are written to a Delta table.
  ///
  /// @return false if the file stays all there is
  public boolean writes() {
    return this != QUERY && this != EXTERNAL;
  }
}
