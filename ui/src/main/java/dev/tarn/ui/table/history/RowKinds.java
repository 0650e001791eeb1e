package dev.tarn.ui.table.history;

import dev.tarn.session.table.ChangedRow.Kind;
import dev.tarn.ui.text.Strings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which rows are listed.
enum RowKinds {
  ALL,
  INSERTED,
  UPDATED,
  DELETED;

  static Map<RowKinds, String> titles() {
    Map<RowKinds, String> titles = new LinkedHashMap<>();
    titles.put(ALL, Strings.of("tableHistory.row.all"));
    titles.put(INSERTED, Strings.of("tableHistory.row.inserted"));
    titles.put(UPDATED, Strings.of("tableHistory.row.updated"));
    titles.put(DELETED, Strings.of("tableHistory.row.deleted"));
    return titles;
  }

  static RowKinds of(@Nullable Kind kind) {
    return switch (kind) {
      case null -> ALL;
      case INSERTED -> INSERTED;
      case UPDATED -> UPDATED;
      case DELETED -> DELETED;
    };
  }

  @Nullable Kind kind() {
    return switch (this) {
      case ALL -> null;
      case INSERTED -> Kind.INSERTED;
      case UPDATED -> Kind.UPDATED;
      case DELETED -> Kind.DELETED;
    };
  }
}
