package dev.tarn.session.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes the query that counts the rows that differ, and gives some of them, for engines that are
/// not Tarn's own.
///
/// decision: the rows of both versions are told apart by key and a hash of all values, and equal
/// ones cancel out as -1 and +1 do. Little data is moved that way: keys and hashes of all rows, and
/// whole rows only of those that are shown. Rows of one key with other values are taken for the
/// same by chance in 2^64.
final class DifferenceSql {
  private final VersionsSql versions;
  private final List<VersionColumn> columns;
  private final List<String> keys;

  DifferenceSql(DifferencePlan plan) {
    this.versions = new VersionsSql(plan);
    this.columns = plan.columns();
    this.keys =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).isKey())
            .mapToObj(i -> "c" + i)
            .toList();
  }

  /// The query.
  ///
  /// @param only the kind of the rows that are given, or null for all
  String write(ChangedRow.@Nullable Kind only) {
    return String.join(
        "\n",
        "WITH versions AS (" + versions.write() + "),",
        "hashed AS (SELECT *, " + versions.hash(false) + " AS h FROM versions),",
        "bag AS (SELECT " + keyList() + "h, sum(side) AS n FROM hashed",
        "  GROUP BY " + keyList() + "h HAVING sum(side) <> 0),",
        "changed AS (" + changed() + "),",
        "shown AS (SELECT " + keyList() + "inline(hashes) FROM (",
        "  SELECT * FROM changed" + where(only) + " LIMIT " + DifferencePlan.SAMPLE + "))",
        counts(),
        "UNION ALL",
        rows());
  }

  private String changed() {
    return keys.isEmpty()
        ? "SELECT greatest(n, 0L) AS come, greatest(-n, 0L) AS gone, array(struct(h, n)) AS hashes"
            + " FROM bag"
        : "SELECT "
            + keyList()
            + "sum(greatest(n, 0L)) AS come, sum(greatest(-n, 0L)) AS gone,"
            + " collect_list(struct(h, n)) AS hashes FROM bag GROUP BY "
            + String.join(", ", keys);
  }

  private static String where(ChangedRow.@Nullable Kind only) {
    return switch (only) {
      case null -> "";
      case INSERTED -> " WHERE come > gone";
      case UPDATED -> " WHERE come > 0 AND gone > 0";
      case DELETED -> " WHERE gone > come";
    };
  }

  private String counts() {
    String pairs = keys.isEmpty() ? "0L" : "least(come, gone)";
    String repeated = keys.isEmpty() ? "0L" : "if(come > 1 OR gone > 1, 1L, 0L)";
    return "SELECT 0 AS part, "
        + sum("come - " + pairs, "a")
        + sum(pairs, "b")
        + sum("gone - " + pairs, "c")
        + sum(repeated, "d")
        + versions.values(i -> "CAST(NULL AS " + columns.get(i).shownType().sql() + ")")
        + " FROM changed";
  }

  private String rows() {
    return "SELECT /*+ BROADCAST(shown) */ 1, CAST(r.side AS BIGINT), shown.n, r.h, 0L, "
        + IntStream.range(0, columns.size())
            .mapToObj(i -> "r.c" + i)
            .collect(Collectors.joining(", "))
        + "\nFROM hashed r JOIN shown ON r.h = shown.h AND r.side = sign(shown.n)"
        + keys.stream()
            .map(key -> " AND r." + key + " <=> shown." + key)
            .collect(Collectors.joining());
  }

  private static String sum(String what, String name) {
    return "coalesce(sum(" + what + "), 0L) AS " + name + ", ";
  }

  private String keyList() {
    return keys.stream().map(key -> key + ", ").collect(Collectors.joining());
  }
}
