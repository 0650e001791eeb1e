package dev.tarn.workspace.load;

/// A column of a file and what it becomes.
///
/// @param source its name in the file; may be empty or occur twice
/// @param name its name in the table
/// @param type what its texts become
/// @param wanted false if the table is to lack it
public record LoadColumn(String source, String name, ColumnType type, boolean wanted) {

  /// The same with another name.
  ///
  /// @param other its name in the table
  /// @return a new column
  public LoadColumn named(String other) {
    return new LoadColumn(source, other, type, wanted);
  }

  /// The same with another type.
  ///
  /// @param other what its texts become
  /// @return a new column
  public LoadColumn of(ColumnType other) {
    return new LoadColumn(source, name, other, wanted);
  }

  /// The same, taken or left out.
  ///
  /// @return a new column
  public LoadColumn toggled() {
    return new LoadColumn(source, name, type, !wanted);
  }
}
