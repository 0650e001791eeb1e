package dev.tarn.session.table;

import dev.tarn.session.Schema;
import dev.tarn.session.TableName;
import dev.tarn.session.compare.CompareSql;
import dev.tarn.session.compare.ComparedColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How two versions of a Delta table are compared. Immutable; made by [DifferencePlanner].
///
/// @param table whose versions they are
/// @param from the earlier version
/// @param to the later version
/// @param before the earlier version's columns
/// @param after the later version's columns
/// @param keys names of the columns by which rows are matched; none compares rows as wholes
/// @param size what there is to read if the engine is Tarn's own; null for others
/// @param files the only files whose rows can differ, as addresses; null for all, and if the engine
///   finds them itself
/// @param feed true to read the table's change data feed instead of both versions
public record DifferencePlan(
    TableName table,
    long from,
    long to,
    Schema before,
    Schema after,
    List<String> keys,
    @Nullable DifferenceSize size,
    @Nullable List<String> files,
    boolean feed) {
  /// How many rows, or keys of rows, are shown.
  public static final int SAMPLE = 200;

  /// Copies the lists.
  public DifferencePlan {
    keys = List.copyOf(keys);
    files = files == null ? null : List.copyOf(files);
  }

  /// The columns that are compared.
  ///
  /// @return those of the later version
  public List<VersionColumn> columns() {
    return VersionColumn.of(before, after, keys);
  }

  /// How the columns differ.
  ///
  /// @return by name and type
  public SchemaChange schema() {
    return SchemaChange.of(before, after);
  }

  /// The query whose answer [VersionChanges#read] understands: the counts, and some of the rows.
  ///
  /// @param only the kind of the rows, or null for all; the counts are always of all
  /// @return SQL
  public String sql(ChangedRow.@Nullable Kind only) {
    return size == null
        ? new DifferenceSql(this).write(only)
        : new EngineDifferenceSql(this).write(only);
  }

  /// The query that gives all rows that differ, to be read by people.
  ///
  /// @return SQL with a closing semicolon
  public String shown() {
    return CompareSql.of(all(from), all(to), ComparedColumn.of(before, after, keys));
  }

  /// The same plan over both versions themselves, if there is no change data for them.
  ///
  /// @return without the feed
  public DifferencePlan withoutFeed() {
    return new DifferencePlan(table, from, to, before, after, keys, size, files, false);
  }

  private String all(long version) {
    return "SELECT * FROM " + table.exact() + " VERSION AS OF " + version;
  }
}
