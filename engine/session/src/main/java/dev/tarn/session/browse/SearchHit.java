package dev.tarn.session.browse;

import dev.tarn.session.TableName;

/// Something that a search over the catalog found.
///
/// @param table the table, or the one of the column
/// @param form what the table is
/// @param column the column's name; empty if the table itself was found
/// @param words what was found beside the name: a comment or tags; empty if the name fits
/// @param rank how well it fits; lower is better
public record SearchHit(TableName table, TableForm form, String column, String words, int rank) {

  /// The name that was found.
  ///
  /// @return of the column, else of the table
  public String name() {
    return column.isEmpty() ? table.table() : column;
  }
}
