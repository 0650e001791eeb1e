package dev.tarn.ui.catalog;

import dev.tarn.session.TableName;

/// What can be done with a name of the catalog.
public interface CatalogTarget {

  /// Writes a name into the editor that was used last.
  ///
  /// @param sql the name as SQL takes it
  void insert(String sql);

  /// Opens the page of a table.
  ///
  /// @param table a table or view
  void open(TableName table);

  /// Opens a query over a table and runs it.
  ///
  /// @param table a table or view
  void query(TableName table);

  /// Opens a script in a new tab, without running it.
  ///
  /// @param sql its text
  void script(String sql);

  /// Builds a statement that merges rows into a table.
  ///
  /// @param table any Delta table
  default void merge(TableName table) {}

  /// What is done with the files of volumes.
  ///
  /// @return always the same
  default VolumeDesk volumes() {
    return VolumeDesk.NONE;
  }
}
