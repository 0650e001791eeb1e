package dev.tarn.workspace.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements that were run in a workspace, the last ten thousand.
///
/// All methods return at once; the work is done on the database's own thread.
public final class QueryHistory {
  private static final int MOST = 10_000;
  private static final RowMapper<HistoryEntry> ENTRY =
      (row, _) ->
          new HistoryEntry(
              row.getString("id"),
              row.getString("text"),
              row.getString("parameters"),
              row.getString("session"),
              Instant.ofEpochMilli(row.getLong("started")),
              Duration.ofMillis(row.getLong("millis")),
              row.getLong("row_count"),
              HistoryEntry.State.valueOf(row.getString("state")),
              row.getString("error"));

  private final StateDatabase database;

  QueryHistory(StateDatabase database) {
    this.database = database;
  }

  /// Notes a run, or how it goes on: an entry with the same id is replaced in its place.
  ///
  /// @param entry what is known of it
  /// @return completes when it is on the disk
  public CompletableFuture<Void> note(HistoryEntry entry) {
    return database.use(handle -> {
      handle
          .createUpdate(
              """
              INSERT INTO history
                (id, text, parameters, session, started, millis, row_count, state, error, process)
              VALUES
                (:id, :text, :parameters, :session, :started, :millis, :rows, :state, :error, :process)
              ON CONFLICT (id) DO UPDATE SET
                millis = excluded.millis, row_count = excluded.row_count,
                state = excluded.state, error = excluded.error
              """)
          .bind("id", entry.id())
          .bind("text", entry.text())
          .bind("parameters", entry.parameters())
          .bind("session", entry.session())
          .bind("started", entry.started().toEpochMilli())
          .bind("millis", entry.duration().toMillis())
          .bind("rows", entry.rows())
          .bind("state", entry.state().name())
          .bind("error", entry.error())
          .bind("process", ProcessHandle.current().pid())
          .execute();
      return null;
    });
  }

  /// Finds runs by their text.
  ///
  /// @param part of the text, any case; empty finds all
  /// @param count the most to find
  /// @return the last run first
  public CompletableFuture<List<HistoryEntry>> find(String part, int count) {
    String pattern = "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    return database.use(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM history WHERE text LIKE :pattern ESCAPE '\\'
                ORDER BY number DESC LIMIT :count
                """)
            .bind("pattern", pattern)
            .bind("count", count)
            .map(ENTRY)
            .list());
  }

  /// Forgets all runs.
  ///
  /// @return completes when it is done
  public CompletableFuture<Void> clear() {
    return database.use(handle -> {
      handle.execute("DELETE FROM history");
      return null;
    });
  }

  /// Puts a freshly opened history in order: what processes that are gone were running is lost, and
  /// what is too much is forgotten.
  static void tidy(Handle handle) {
    handle
        .createQuery("SELECT DISTINCT process FROM history WHERE state = 'RUNNING'")
        .mapTo(Long.class)
        .list()
        .stream()
        .filter(process -> ProcessHandle.of(process).isEmpty())
        .forEach(process ->
            handle.execute(
                "UPDATE history SET state = 'LOST' WHERE state = 'RUNNING' AND process = ?",
                process));
    handle.execute(
        "DELETE FROM history WHERE number <= (SELECT max(number) - ? FROM history)", MOST);
  }
}
