package dev.tarn.engine.accelerator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;

/// One `SELECT` that grows: what it reads from, what it keeps of that, and what its columns are.
///
/// @param from tables and joins, taken together
/// @param where conditions that all hold
/// @param columns Spark's columns in terms of what is read
/// @param order how the rows stand; empty if that is left open
/// @param limit at most so many rows, or negative
/// @param rows at most so many rows, as far as files and plan tell
record Block(
    List<String> from,
    List<String> where,
    Map<ExprId, Sql> columns,
    List<String> order,
    long limit,
    double rows) {
  /// No limit.
  static final long ALL = -1;

  /// What reads one table or join.
  static Block of(String from, Map<ExprId, Sql> columns, double rows) {
    return new Block(List.of(from), List.of(), columns, List.of(), ALL, rows);
  }

  /// Expressions of the columns.
  Expressions expressions() {
    return new Expressions(this::column);
  }

  @org.jspecify.annotations.Nullable
  Sql column(org.apache.spark.sql.catalyst.expressions.Expression expression) {
    return expression instanceof AttributeReference column ? columns.get(column.exprId()) : null;
  }

  /// Whether an error could be lost if rows were dropped.
  boolean raises() {
    return columns.values().stream().anyMatch(Sql::raises);
  }

  boolean isPlainTable() {
    return from.size() == 1 && where.isEmpty() && !isCut();
  }

  boolean isCut() {
    return limit >= 0;
  }

  Block with(Map<ExprId, Sql> others) {
    return new Block(from, where, others, order, limit, rows);
  }

  Block where(String condition) {
    List<String> all = new ArrayList<>(where);
    all.add(condition);
    return new Block(from, all, columns, order, limit, rows);
  }

  Block ordered(List<String> by) {
    return new Block(from, where, columns, by, limit, rows);
  }

  Block limited(long most) {
    return new Block(from, where, columns, order, most, Math.min(rows, (double) most));
  }

  /// Both, each row of one with each of the other.
  Block times(Block other) {
    List<String> tables = new ArrayList<>(from);
    tables.addAll(other.from);
    List<String> conditions = new ArrayList<>(where);
    conditions.addAll(other.where);
    Map<ExprId, Sql> both = new LinkedHashMap<>(columns);
    both.putAll(other.columns);
    return new Block(tables, conditions, both, List.of(), ALL, rows * other.rows);
  }

  /// The text with given columns.
  String text(List<String> selected) {
    StringBuilder text = new StringBuilder("SELECT ");
    text.append(selected.isEmpty() ? "1" : String.join(", ", selected));
    text.append(end());
    return text.toString();
  }

  /// The text from `FROM` on.
  String end() {
    StringBuilder text = new StringBuilder(" FROM ").append(String.join(", ", from));
    if (!where.isEmpty()) {
      text.append(" WHERE ").append(String.join(" AND ", where));
    }
    if (!order.isEmpty()) {
      text.append(" ORDER BY ").append(String.join(", ", order));
    }
    if (isCut()) {
      text.append(" LIMIT ").append(limit);
    }
    return text.toString();
  }

  /// The columns that somebody still wants, under names of a table that will hold them.
  Map<ExprId, Sql> named(String table, Predicate<ExprId> wanted) {
    Map<ExprId, Sql> result = new LinkedHashMap<>();
    columns.forEach((id, column) -> {
      if (wanted.test(id)) {
        result.put(id, column.named(table + ".c" + result.size()));
      }
    });
    return result;
  }

  /// The list of what is selected for [#named].
  List<String> selected(Predicate<ExprId> wanted) {
    List<String> texts =
        columns.entrySet().stream()
            .filter(column -> wanted.test(column.getKey()))
            .map(column -> column.getValue().text())
            .collect(Collectors.toCollection(ArrayList::new));
    for (int at = 0; at < texts.size(); at++) {
      texts.set(at, texts.get(at) + " AS c" + at);
    }
    return texts;
  }
}
