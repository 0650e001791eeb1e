package dev.tarn.session.table;

import dev.tarn.session.Schema;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.TableResult;
import dev.tarn.session.compare.KeyGuess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out how two versions of a table are best compared. Blocks; keep it off the window's
/// thread.
public final class DifferencePlanner {
  private static final int LOOKED_AT = 1000;
  private static final int MOST_FILES = 2000;

  private final Session session;
  private final TableName table;
  private final List<TableVersion> versions;
  private @Nullable Asked asked;

  /// Takes the table.
  ///
  /// @param session asks its engine
  /// @param table a Delta table
  /// @param versions those that are known
  public DifferencePlanner(Session session, TableName table, List<TableVersion> versions) {
    this.session = session;
    this.table = table;
    this.versions = List.copyOf(versions);
  }

  /// Makes the plan.
  ///
  /// @param from the earlier version
  /// @param to the later version
  /// @param keys names of the columns by which rows are matched, none to compare rows as wholes, or
  ///   null to guess
  /// @param feed true if the table has a change data feed now
  /// @return to be run
  /// @throws SessionException if one of the versions cannot be read
  public DifferencePlan plan(long from, long to, @Nullable List<String> keys, boolean feed) {
    TableResult early = some(from, keys);
    TableResult late = some(to, keys);
    Schema before = early.schema();
    Schema after = late.schema();
    List<String> by = keys == null ? KeyGuess.of(early, late) : known(keys, after);
    DifferenceSize size = size(from, to).orElse(null);
    boolean useFeed =
        feed
            && SchemaChange.of(before, after).isEmpty()
            && (size == null || size.feedBytes() < size.bytes());
    return new DifferencePlan(
        table,
        from,
        to,
        before,
        after,
        by,
        size,
        useFeed || size != null ? null : files(from, to, before, after),
        useFeed);
  }

  /// How much there is to read, before anything is read.
  ///
  /// @param from the earlier version
  /// @param to the later version
  /// @return empty if the engine is not Tarn's own
  public Optional<DifferenceSize> size(long from, long to) {
    Asked known = asked;
    if (known == null || known.from() != from || known.to() != to) {
      known = new Asked(from, to, DifferenceSize.ask(session, table, from, to));
      asked = known;
    }
    return known.size();
  }

  private record Asked(long from, long to, Optional<DifferenceSize> size) {}

  /// Rows to guess the key from; none if it is known.
  private TableResult some(long version, @Nullable List<String> keys) {
    return ask("SELECT * FROM " + at(version) + " LIMIT " + (keys == null ? LOOKED_AT : 0));
  }

  private static List<String> known(List<String> keys, Schema schema) {
    return keys.stream().filter(key -> VersionColumn.find(schema, key).isPresent()).toList();
  }

  /// A file that both versions have with as many rows has the same rows in both: deleted rows of a
  /// file only become more, unless a version came back in between.
  private @Nullable List<String> files(long from, long to, Schema before, Schema after) {
    boolean telling =
        SchemaChange.of(before, after).removed().isEmpty()
            && versions.stream()
                .filter(version -> version.version() > from && version.version() <= to)
                .noneMatch(version -> version.kind() == VersionKind.RESTORE);
    if (!telling) {
      return null;
    }
    TableResult found =
        ask(
            "SELECT f FROM (SELECT -1 AS side, _metadata.file_path AS f FROM "
                + at(from)
                + " UNION ALL SELECT 1, _metadata.file_path FROM "
                + at(to)
                + ") GROUP BY f HAVING sum(side) <> 0 LIMIT "
                + (MOST_FILES + 1));
    return found.rowCount() > MOST_FILES
        ? null
        : found.rows().stream().map(row -> String.valueOf(row.getFirst())).toList();
  }

  private String at(long version) {
    return table.exact() + " VERSION AS OF " + version;
  }

  private TableResult ask(String question) {
    return session.ask(Statement.of(question));
  }
}
