package dev.tarn.session.table;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `VACUUM` would take away from a Delta table, with the time that the table itself keeps.
///
/// @param files how many files it would delete
/// @param kept the version that was the newest at the end of that time: it and all later ones stay
///   readable; empty if all versions do
public record VacuumLook(long files, Optional<TableVersion> kept) {
  private static final String RETENTION = "delta.deletedFileRetentionDuration";
  private static final String USUAL = "interval 1 week";
  private static final int MOST = 10_000;

  /// Asks without deleting anything. Blocks.
  ///
  /// @param session asks its engine
  /// @param table a Delta table
  /// @return what would go
  /// @throws SessionException if the table cannot be read
  public static VacuumLook of(Session session, TableName table) {
    long files = session.ask(Statement.of("VACUUM " + table.exact() + " DRY RUN")).rows().size();
    if (files == 0) {
      return new VacuumLook(0, Optional.empty());
    }
    // Asked for now: what a page knows of the table may be old.
    Map<String, String> properties = TableReader.read(session, table).properties();
    Instant end = end(session, properties.getOrDefault(RETENTION, USUAL));
    return new VacuumLook(files, kept(TableHistory.read(session, table, MOST), end));
  }

  /// Files that went before the end of the time are deleted, and with them the versions that were
  /// replaced before.
  static Optional<TableVersion> kept(List<TableVersion> versions, Instant end) {
    return versions.stream()
        .filter(version -> !version.committed().isAfter(end))
        .max(Comparator.comparingLong(TableVersion::version))
        .filter(
            version -> versions.stream().anyMatch(other -> other.version() < version.version()));
  }

  private static Instant end(Session session, String time) {
    String text = time.replace("\\", "\\\\").replace("'", "\\'");
    String question = "SELECT current_timestamp() - CAST('" + text + "' AS INTERVAL) AS end";
    return (Instant) session.ask(Statement.of(question)).rows().getFirst().getFirst();
  }
}
