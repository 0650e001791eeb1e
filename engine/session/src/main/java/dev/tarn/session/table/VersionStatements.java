package dev.tarn.session.table;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.TableResult;
import dev.tarn.session.view.ViewSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the statements that made the versions of a table, in the tables of the schema `system` of
/// its catalog. Blocks; keep it off the window's thread.
public final class VersionStatements {
  private static final int MOST = 20_000;

  private static final Set<String> READS =
      Set.of("select", "describe", "desc", "show", "explain", "values", "from", "set", "use");

  private VersionStatements() {}

  /// A statement with the time that it took.
  private record Ran(VersionStatement statement, Instant ended, boolean writes) {}

  /// Finds them.
  ///
  /// @param session asks its engine
  /// @param table a Delta table
  /// @param versions newest first
  /// @return by version, as far as they are known; none where nothing is written down
  public static Map<Long, VersionStatement> find(
      Session session, TableName table, List<TableVersion> versions) {
    if (versions.isEmpty()) {
      return Map.of();
    }
    List<Ran> ran;
    try {
      ran = ran(session, table, versions.getLast().committed());
    } catch (SessionException e) {
      // Not every engine writes down what ran.
      return Map.of();
    }
    Map<Long, VersionStatement> found = new HashMap<>();
    for (TableVersion version : versions) {
      Ran best = null;
      for (Ran each : ran) {
        if (fits(each, version.committed()) && (best == null || isBetter(each, best))) {
          best = each;
        }
      }
      if (best != null) {
        found.put(version.version(), best.statement());
      }
    }
    return found;
  }

  private static boolean fits(Ran ran, Instant committed) {
    return !ran.statement().started().isAfter(committed) && !ran.ended().isBefore(committed);
  }

  /// Of several, one that is known to write the table, else the one that began last.
  private static boolean isBetter(Ran one, Ran other) {
    return one.writes() == other.writes()
        ? one.statement().started().isAfter(other.statement().started())
        : one.writes();
  }

  private static List<Ran> ran(Session session, TableName table, Instant since) {
    String full = table.catalog() + "." + table.schema() + "." + table.table();
    TableResult told =
        session.ask(
            Statement.of(
                "SELECT h.event_time, h.duration_ms, h.user_name, h.statement, h.entity_name, a.id"
                    + " IS NOT NULL AS writes FROM "
                    + system(table, "query_history")
                    + " h LEFT JOIN (SELECT DISTINCT operation_id AS id FROM "
                    + system(table, "audit")
                    + " WHERE access = 'WRITE' AND table_name = "
                    + ViewSql.string(full)
                    + ") a ON a.id = h.operation_id"
                    + " WHERE h.state = 'SUCCEEDED' AND h.event_time >= TIMESTAMP'"
                    + since.minusSeconds(24 * 3600)
                    + "' AND contains(lower(h.statement), "
                    + ViewSql.string(table.table().toLowerCase(Locale.ROOT))
                    + ") ORDER BY h.event_time DESC LIMIT "
                    + MOST));
    Cells cells = new Cells(told.schema());
    List<Ran> ran = new ArrayList<>();
    for (List<@Nullable Object> row : told.rows()) {
      cells.of(row);
      Instant started = cells.moment("event_time");
      String text = Objects.requireNonNullElse(cells.text("statement"), "");
      if (started != null && !isRead(text)) {
        long millis = Objects.requireNonNullElse(cells.whole("duration_ms"), 0L);
        String user = Objects.requireNonNullElse(cells.text("user_name"), "");
        String entity = Objects.requireNonNullElse(cells.text("entity_name"), "");
        boolean mine = user.equals(session.endpoint().user());
        ran.add(
            new Ran(
                new VersionStatement(text, user, started, entity, mine),
                started.plusMillis(millis),
                Boolean.TRUE.equals(cells.get("writes"))));
      }
    }
    return ran;
  }

  private static boolean isRead(String statement) {
    String[] words = statement.strip().toLowerCase(Locale.ROOT).split("\\W+", 2);
    return words.length > 0 && READS.contains(words[0]);
  }

  private static String system(TableName table, String name) {
    return new TableName(table.catalog(), "system", name).exact();
  }
}
