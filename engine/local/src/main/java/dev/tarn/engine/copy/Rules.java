package dev.tarn.engine.copy;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.ColumnWithDefaultExprUtils;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.constraints.CharVarcharConstraint;
import org.apache.spark.sql.delta.constraints.Constraint;
import org.apache.spark.sql.delta.constraints.Constraints;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/// What a table asks of its rows: columns that must not be null, lengths of texts, `CHECK`
/// constraints, generated columns.
final class Rules {
  private final Target target;
  private final OptimisticTransaction transaction;
  private final List<Constraint> constraints;

  /// A rule that can be told of a row.
  ///
  /// @param holds is true or false, never null
  /// @param words what is wrong with a row that breaks it
  record Rule(Column holds, String words) {}

  private Rules(Target target, OptimisticTransaction transaction, List<Constraint> constraints) {
    this.target = target;
    this.transaction = transaction;
    this.constraints = constraints;
  }

  /// The rules of a table with the columns that a transaction gives it.
  static Rules of(SparkSession session, Target target, OptimisticTransaction transaction) {
    return new Rules(
        target,
        transaction,
        new ArrayList<>(
            CollectionConverters.asJava(Constraints.getAll(transaction.metadata(), session))));
  }

  /// The rows with all columns of the table, in its order: those that the files lack have their
  /// defaults or are null.
  Dataset<Row> completed(Dataset<Row> rows) {
    StructType table = transaction.metadata().schema();
    Dataset<Row> all = withDefaults(rows, table);
    transaction.checkPartitionColumns(
        transaction.metadata().partitionSchema(), all.queryExecution().analyzed().output(), false);
    List<Column> columns = new ArrayList<>();
    for (StructField field : table.fields()) {
      columns.add(
          has(all, field.name())
              ? quoted(field.name()).as(field.name())
              : lit(null).cast(field.dataType()).as(field.name()));
    }
    columns.add(col(Misfits.WHAT));
    columns.add(col(Misfits.WHERE));
    return all.select(columns.toArray(Column[]::new));
  }

  /// Delta's own way; it takes no other columns than those that it is told.
  private Dataset<Row> withDefaults(Dataset<Row> rows, StructType table) {
    if (!ColumnWithDefaultExprUtils.tableHasDefaultExpr(
        transaction.protocol(), transaction.metadata(), false)) {
      return rows;
    }
    StructType told = table.add(Misfits.WHAT, "string").add(Misfits.WHERE, "string");
    var made =
        ColumnWithDefaultExprUtils.addDefaultExprsOrReturnConstraints(
            target.log(), transaction.protocol(), rows.queryExecution(), told, rows, false);
    constraints.addAll(CollectionConverters.asJava(made._2()));
    return (Dataset<Row>) made._1();
  }

  /// Each of them.
  List<Rule> all() {
    return constraints.stream().map(Rules::rule).toList();
  }

  private static Rule rule(Constraint constraint) {
    return switch (constraint) {
      case Constraints.NotNull notNull -> {
        List<String> path = CollectionConverters.asJava(notNull.column());
        String name = String.join(".", path);
        Column column = col(path.stream().map(Rules::inBackticks).collect(Collectors.joining(".")));
        yield new Rule(column.isNotNull(), name + " is null, which NOT NULL forbids");
      }
      case Constraints.Check check -> {
        Column holds = ExpressionUtils.column(check.expression());
        yield new Rule(coalesce(holds, lit(false)), words(check));
      }
      default -> throw new IllegalStateException("A constraint of a new kind: " + constraint);
    };
  }

  private static String words(Constraints.Check check) {
    String sql = check.expression().sql();
    return check.name().equals(CharVarcharConstraint.INVARIANT_NAME())
        ? "a text is longer than its column takes"
        : "%s is not met: %s".formatted(check.name(), sql);
  }

  private static boolean has(Dataset<Row> rows, String name) {
    return List.of(rows.columns()).stream().anyMatch(name::equalsIgnoreCase);
  }

  static Column quoted(String name) {
    return col(inBackticks(name));
  }

  private static String inBackticks(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
