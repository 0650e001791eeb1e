package dev.tarn.session.table;

import dev.tarn.session.DataType;
import dev.tarn.session.view.ViewSql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes the query of the rows of both versions: their `side`, -1 or 1, and the compared columns
/// as `c0`, `c1` and so on.
final class VersionsSql {
  /// Everything that a value has, so that equal texts mean equal values.
  private static final String JSON_OPTIONS =
      "map('ignoreNullFields', 'false', 'timestampFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSSXXX',"
          + " 'timestampNTZFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSS')";

  private static final int BITS = 30;

  private final DifferencePlan plan;
  private final List<VersionColumn> columns;

  VersionsSql(DifferencePlan plan) {
    this.plan = plan;
    this.columns = plan.columns();
  }

  String write() {
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
    return side(-1, i -> value(columns.get(i), columns.get(i).before()))
        + "\n  UNION ALL"
        + side(1, i -> value(columns.get(i), columns.get(i).after()));
  }

  /// The hash of some of the columns. Nulls are passed over by the hash itself, so it is told where
  /// they are, as bits.
  String hash(boolean keysOnly) {
    List<String> hashed = new ArrayList<>();
    List<String> nulls = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (keysOnly && !columns.get(i).isKey()) {
        continue;
      }
      hashed.add(hashed("c" + i, columns.get(i).shownType()));
      nulls.add("shiftleft(CAST(c%d IS NULL AS INT), %d)".formatted(i, nulls.size()));
      if (nulls.size() == BITS) {
        hashed.add(String.join(" | ", nulls));
        nulls.clear();
      }
    }
    if (!nulls.isEmpty()) {
      hashed.add(String.join(" | ", nulls));
    }
    return "xxhash64(" + String.join(", ", hashed) + ")";
  }

  String values(IntFunction<String> value) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> value.apply(i) + " AS c" + i)
        .collect(Collectors.joining(", "));
  }

  private String side(int sign, IntFunction<String> value) {
    return "\n  SELECT " + sign + " AS side, " + values(value) + "\n  FROM " + source(sign);
  }

  private String source(int sign) {
    long version = sign < 0 ? plan.from() : plan.to();
    return plan.size() == null
        ? plan.table().exact() + " VERSION AS OF " + version + files()
        : "tarn_version_rows(%s, %d, %d, '%s')"
            .formatted(
                ViewSql.string(plan.table().exact()),
                plan.from(),
                plan.to(),
                sign < 0 ? "before" : "after");
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

  private static String hashed(String value, DataType type) {
    boolean nested =
        switch (type) {
          case DataType.Array _, DataType.Dictionary _, DataType.Struct _ -> true;
          case DataType.Simple simple -> simple == DataType.Simple.VARIANT;
          default -> false;
        };
    return nested ? "to_json(" + value + ", " + JSON_OPTIONS + ")" : value;
  }
}
