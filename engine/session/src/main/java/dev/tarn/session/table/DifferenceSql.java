package dev.tarn.session.table;

import dev.tarn.session.DataType;
import dev.tarn.session.view.ViewSql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes the query that counts the rows that differ, and gives some of them.
///
/// decision: the rows of both versions are told apart by key and a hash of all values, and equal
/// ones cancel out as -1 and +1 do. Little data is moved that way: keys and hashes of all rows, and
/// whole rows only of those that are shown. Rows of one key with other values are taken for the
/// same by chance in 2^64.
final class DifferenceSql {
  private final DifferencePlan plan;
  private final List<VersionColumn> columns;
  private final List<String> keys;

  DifferenceSql(DifferencePlan plan) {
    this.plan = plan;
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
        "WITH versions AS (" + versions() + "),",
        "hashed AS (SELECT *, " + hash() + " AS h FROM versions),",
        "bag AS (SELECT " + keyList() + "h, sum(side) AS n FROM hashed",
        "  GROUP BY " + keyList() + "h HAVING sum(side) <> 0),",
        "changed AS (" + changed() + "),",
        "shown AS (SELECT " + keyList() + "inline(hashes) FROM (",
        "  SELECT * FROM changed" + where(only) + " LIMIT " + DifferencePlan.SAMPLE + "))",
        counts(),
        "UNION ALL",
        rows());
  }

  private String versions() {
    if (plan.feed()) {
      return "\n  SELECT if(_change_type IN ('delete', 'update_preimage'), -1, 1) AS side, "
          + values(i -> value(columns.get(i), columns.get(i).after()))
          + "\n  FROM table_changes("
          + ViewSql.string(plan.table().exact())
          + ", "
          + (plan.from() + 1)
          + ", "
          + plan.to()
          + ")";
    }
    return side(-1, plan.from(), i -> value(columns.get(i), columns.get(i).before()))
        + "\n  UNION ALL"
        + side(1, plan.to(), i -> value(columns.get(i), columns.get(i).after()));
  }

  private String side(int sign, long version, IntFunction<String> value) {
    return "\n  SELECT "
        + sign
        + " AS side, "
        + values(value)
        + "\n  FROM "
        + plan.table().exact()
        + " VERSION AS OF "
        + version
        + files();
  }

  private String values(IntFunction<String> value) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> value.apply(i) + " AS c" + i)
        .collect(Collectors.joining(", "));
  }

  private static String value(VersionColumn column, @Nullable DataType type) {
    String name = "`" + column.name().replace("`", "``") + "`";
    if (type == null) {
      return "CAST(NULL AS " + column.after().sql() + ")";
    }
    return column.isSameType() ? name : "CAST(" + name + " AS STRING)";
  }

  private String files() {
    List<String> files = plan.files();
    return files == null
        ? ""
        : files.isEmpty()
            ? " WHERE false"
            : files.stream()
                .map(ViewSql::string)
                .collect(Collectors.joining(", ", " WHERE _metadata.file_path IN (", ")"));
  }

  /// Nulls are passed over by the hash itself, so it is told where they are.
  private String hash() {
    List<String> hashed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String value = "c" + i;
      hashed.add(isNested(columns.get(i).after()) ? "to_json(" + value + ")" : value);
      hashed.add(value + " IS NULL");
    }
    return "xxhash64(" + String.join(", ", hashed) + ")";
  }

  private static boolean isNested(DataType type) {
    return switch (type) {
      case DataType.Array _, DataType.Dictionary _, DataType.Struct _ -> true;
      case DataType.Simple simple -> simple == DataType.Simple.VARIANT;
      default -> false;
    };
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
        + values(i -> "CAST(NULL AS " + shownType(columns.get(i)).sql() + ")")
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

  /// What a column's values are shown as: text where both versions have another type.
  static DataType shownType(VersionColumn column) {
    return column.isSameType() ? column.after() : new DataType.Text("string");
  }

  private String keyList() {
    return keys.stream().map(key -> key + ", ").collect(Collectors.joining());
  }
}
