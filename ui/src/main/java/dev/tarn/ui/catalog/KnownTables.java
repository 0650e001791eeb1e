package dev.tarn.ui.catalog;

import dev.tarn.session.TableInfo;
import java.util.List;

/// The tables and views of all catalogs, as far as they are known.
///
/// @param tables in the order of the catalogs, schemas and names
/// @param reading true while more of them may come
public record KnownTables(List<TableInfo> tables, boolean reading) {
  static final KnownTables NONE = new KnownTables(List.of(), false);

  /// Makes a list that does not change.
  ///
  /// @param tables in the order of the catalogs, schemas and names
  /// @param reading true while more of them may come
  public KnownTables {
    tables = List.copyOf(tables);
  }
}
