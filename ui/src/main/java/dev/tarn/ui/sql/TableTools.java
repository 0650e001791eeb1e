package dev.tarn.ui.sql;

/// What the window offers to SQL tabs for the tables that their statements name. Called on the
/// window's thread.
public interface TableTools {

  /// Does nothing; for a tab without a window.
  TableTools NONE = new TableTools() {};

  /// Tries a write and shows what it would change.
  ///
  /// @param order the write
  default void preview(WriteOrder order) {}

  /// Lets a version of a table be chosen.
  ///
  /// @param order the table and what becomes of the choice
  default void asOf(AsOfOrder order) {}
}
