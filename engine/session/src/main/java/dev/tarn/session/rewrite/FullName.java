package dev.tarn.session.rewrite;

import dev.tarn.session.TableName;
import java.util.List;

/// Tells if a written name means a table.
///
/// @param table in full
record FullName(TableName table) {
  private static final String LAKE = "lake";
  private static final String SPARKS = "spark_catalog";

  /// Tells if these are the last parts of the table's name.
  boolean endsWith(List<String> parts) {
    List<String> own = List.of(table.catalog(), table.schema(), table.table());
    if (parts.isEmpty() || parts.size() > own.size()) {
      return false;
    }
    int before = own.size() - parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (!isSame(own.get(before + i), parts.get(i), before + i == 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String own, String written, boolean catalog) {
    return own.equalsIgnoreCase(written) || (catalog && isLake(own) && isLake(written));
  }

  private static boolean isLake(String catalog) {
    return catalog.equalsIgnoreCase(LAKE) || catalog.equalsIgnoreCase(SPARKS);
  }
}
