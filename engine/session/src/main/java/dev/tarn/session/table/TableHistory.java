package dev.tarn.session.table;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.TableResult;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the versions of a Delta table. Blocks; keep it off the window's thread.
public final class TableHistory {
  private TableHistory() {}

  /// Reads versions.
  ///
  /// @param session asks its engine
  /// @param table a Delta table
  /// @param most how many at most, the newest
  /// @return newest first
  /// @throws SessionException if it is no Delta table, or its log cannot be read
  public static List<TableVersion> read(Session session, TableName table, int most) {
    TableResult told =
        session.ask(Statement.of("DESCRIBE HISTORY " + table.exact() + " LIMIT " + most));
    Cells cells = new Cells(told.schema());
    return told.rows().stream().map(row -> version(cells.of(row))).toList();
  }

  private static TableVersion version(Cells row) {
    return new TableVersion(
        Objects.requireNonNull(row.whole("version")),
        Objects.requireNonNullElse(row.moment("timestamp"), Instant.EPOCH),
        Objects.requireNonNullElse(row.text("operation"), ""),
        texts(row.get("operationParameters")),
        texts(row.get("operationMetrics")),
        row.text("userName"),
        row.text("userMetadata"));
  }

  private static Map<String, String> texts(@Nullable Object map) {
    Map<String, String> texts = new HashMap<>();
    if (map instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> {
        if (key != null && value != null) {
          texts.put(key.toString(), value.toString());
        }
      });
    }
    return texts;
  }
}
