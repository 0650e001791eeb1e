package dev.tarn.ui.catalog.create;

import dev.tarn.session.create.NewTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps what was written into forms that were closed without making their table. For the window's
/// thread.
public final class NewTableDrafts {
  private final Map<String, NewTable> kept = new HashMap<>();

  /// Keeps nothing yet.
  public NewTableDrafts() {}

  @Nullable NewTable find(String schema) {
    return kept.get(schema);
  }

  void keep(String schema, NewTable table) {
    kept.put(schema, table);
  }

  void forget(String schema) {
    kept.remove(schema);
  }
}
