package dev.tarn.workspace.state;

import dev.tarn.workspace.listen.Listeners;
import dev.tarn.workspace.listen.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

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
  private final HistorySpool spool;
  private final Listeners<QueryHistory> listeners = new Listeners<>();

  /// Takes where runs are kept.
  ///
  /// @param database keeps them
  /// @param spool has those of commands
  QueryHistory(StateDatabase database, HistorySpool spool) {
    this.database = database;
    this.spool = spool;
  }

  /// Notes a run, or how it goes on: an entry with the same id is replaced in its place.
  ///
  /// @param entry what is known of it
  /// @return completes when it is on the disk
  public CompletableFuture<Void> note(HistoryEntry entry) {
    return changed(handle -> write(handle, entry));
  }

  /// Finds runs by their text.
  ///
  /// @param part of the text, any case; empty finds all
  /// @param count the most to find
  /// @return the last run first
  public CompletableFuture<List<HistoryEntry>> find(String part, int count) {
    return database.use(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM history WHERE text LIKE :pattern ESCAPE '!'
                ORDER BY number DESC LIMIT :count
                """)
            .bind("pattern", new HistorySearch(part, java.util.Set.of()).pattern())
            .bind("count", count)
            .map(ENTRY)
            .list());
  }

  /// Finds a page of runs. The first page takes in what commands have noted meanwhile.
  ///
  /// @param search which
  /// @param before the id of the last run of the page before, or null for the first page
  /// @param count the most to find
  /// @return the last run first
  public CompletableFuture<List<HistoryEntry>> page(
      HistorySearch search, @Nullable String before, int count) {
    return database.use(handle -> {
      if (before == null) {
        spool.take().forEach(entry -> write(handle, entry));
      }
      return handle
          .createQuery(
              """
              SELECT * FROM history
              WHERE (text LIKE :pattern ESCAPE '!' OR session LIKE :pattern ESCAPE '!')
                AND state IN (<states>)
                AND number < coalesce(
                  (SELECT number FROM history WHERE id = :before), 9223372036854775807)
              ORDER BY number DESC LIMIT :count
              """)
          .bind("pattern", search.pattern())
          .bindList("states", search.wanted().stream().map(Enum::name).toList())
          .bind("before", before)
          .bind("count", count)
          .map(ENTRY)
          .list();
    });
  }

  /// Forgets some runs.
  ///
  /// @param ids of the runs
  /// @return completes when it is done
  public CompletableFuture<Void> delete(Collection<String> ids) {
    List<String> gone = List.copyOf(ids);
    return changed(
        handle -> gone.forEach(id -> handle.execute("DELETE FROM history WHERE id = ?", id)));
  }

  /// Forgets all runs.
  ///
  /// @return completes when it is done
  public CompletableFuture<Void> clear() {
    return changed(handle -> {
      spool.take();
      handle.execute("DELETE FROM history");
    });
  }

  /// Calls back when this process has changed the history.
  ///
  /// @param listener called on the database's thread; must return at once
  /// @return closes the subscription
  public Subscription listen(Consumer<QueryHistory> listener) {
    return listeners.add(listener);
  }

  private CompletableFuture<Void> changed(Consumer<Handle> work) {
    return database
        .<@Nullable Void>use(handle -> {
          work.accept(handle);
          return null;
        })
        .thenRun(() -> listeners.tell(this));
  }

  private static void write(Handle handle, HistoryEntry entry) {
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
