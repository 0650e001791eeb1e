package dev.tarn.engine.accelerator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.plans.Cross$;
import org.apache.spark.sql.catalyst.plans.ExistenceJoin;
import org.apache.spark.sql.catalyst.plans.FullOuter$;
import org.apache.spark.sql.catalyst.plans.Inner$;
import org.apache.spark.sql.catalyst.plans.JoinType;
import org.apache.spark.sql.catalyst.plans.LeftAnti$;
import org.apache.spark.sql.catalyst.plans.LeftOuter$;
import org.apache.spark.sql.catalyst.plans.LeftSemi$;
import org.apache.spark.sql.catalyst.plans.RightOuter$;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Translates joins. Inner ones stay flat, so that DuckDB chooses their order.
final class Joins {
  private static final Pattern PLAIN_COLUMN = Pattern.compile("\\w+\\.(\\w+|\"[^\" ]+\")");

  private final PlanTranslator plans;

  Joins(PlanTranslator plans) {
    this.plans = plans;
  }

  Block of(Join join) {
    Block left = plans.settled(plans.of(join.left()));
    Block right = plans.settled(plans.of(join.right()));
    if (left.columns().keySet().stream().anyMatch(right.columns()::containsKey)) {
      throw new NotTaken("a join of two sides with the same columns");
    }
    Seq<Expression> conditions =
        join.condition().isDefined()
            ? plans.conditions().split(join.condition().get())
            : dev.tarn.engine.statement.Scala.seq(List.of());
    return switch (join.joinType()) {
      case Inner$ _, Cross$ _ ->
          plans.conditions().kept(left.times(right), conditions, part -> isKey(left, right, part));
      case ExistenceJoin existence -> existence(left, right, conditions, existence);
      case LeftAnti$ _ when conditions.size() == 1 && conditions.head() instanceof Or or ->
          nullAware(left, right, or, conditions);
      default -> other(left, right, conditions, join.joinType());
    };
  }

  /// Whether Spark finds pairs of rows by a condition.
  private static boolean isKey(Block left, Block right, Expression condition) {
    return condition instanceof EqualTo equal
        && ((knows(left, equal.left()) && knows(right, equal.right()))
            || (knows(left, equal.right()) && knows(right, equal.left())));
  }

  private Block other(Block left, Block right, Seq<Expression> conditions, JoinType type) {
    Block first = table(left);
    Block second = table(right);
    String words =
        switch (type) {
          case LeftOuter$ _ -> "LEFT JOIN";
          case RightOuter$ _ -> "RIGHT JOIN";
          case FullOuter$ _ -> "FULL JOIN";
          case LeftSemi$ _ -> "SEMI JOIN";
          case LeftAnti$ _ -> "ANTI JOIN";
          default -> throw new NotTaken("the join " + type.sql());
        };
    String text =
        "(%s %s %s ON %s)"
            .formatted(
                first.from().getFirst(),
                words,
                second.from().getFirst(),
                on(first, second, conditions));
    boolean filters = type instanceof LeftSemi$ || type instanceof LeftAnti$;
    Map<ExprId, Sql> columns = new LinkedHashMap<>(first.columns());
    if (!filters) {
      columns.putAll(second.columns());
    }
    double rows =
        filters ? first.rows() : first.rows() * Math.max(1, second.rows()) + second.rows();
    return Block.of(text, columns, rows);
  }

  private String on(Block left, Block right, Seq<Expression> conditions) {
    List<Sql> parts = plans.expressions(left.times(right)).all(conditions);
    if (parts.stream().anyMatch(Sql::raises)) {
      throw new NotTaken("a join by what may raise an error");
    }
    return parts.isEmpty()
        ? "true"
        : parts.stream().map(Sql::text).collect(Collectors.joining(" AND "));
  }

  /// `NOT IN` as Spark's optimiser writes it: nothing on the other side is equal or unknown.
  private Block nullAware(Block left, Block right, Or or, Seq<Expression> conditions) {
    if (or.left() instanceof EqualTo equal
        && or.right() instanceof IsNull unknown
        && unknown.child().semanticEquals(equal)) {
      boolean ordered = knows(left, equal.left()) && knows(right, equal.right());
      if (ordered || (knows(left, equal.right()) && knows(right, equal.left()))) {
        Sql mine = plans.expressions(left).of(ordered ? equal.left() : equal.right());
        Sql others = plans.expressions(right).of(ordered ? equal.right() : equal.left());
        if (!mine.raises() && !others.raises()) {
          return left.where(
              "(" + mine.text() + " NOT IN (" + right.text(List.of(others.text())) + "))");
        }
      }
    }
    return other(left, right, conditions, LeftAnti$.MODULE$);
  }

  private static boolean knows(Block block, Expression expression) {
    return CollectionConverters.asJava(expression.references().toSeq()).stream()
        .allMatch(column -> block.columns().containsKey(column.exprId()));
  }

  private Block existence(
      Block left, Block right, Seq<Expression> conditions, ExistenceJoin existence) {
    Block first = table(left);
    Block second = table(right);
    String on = on(first, second, conditions);
    Sql exists =
        Sql.of(
            "EXISTS (SELECT 1 FROM " + second.from().getFirst() + " WHERE " + on + ")",
            DataTypes.BooleanType);
    Map<ExprId, Sql> columns = new LinkedHashMap<>(first.columns());
    columns.put(existence.exists().exprId(), exists);
    return first.with(columns);
  }

  /// A block that is one table with plain columns.
  private Block table(Block block) {
    boolean plain =
        block.isPlainTable()
            && block.columns().entrySet().stream()
                .filter(column -> plans.wanted().has(column.getKey()))
                .allMatch(column -> PLAIN_COLUMN.matcher(column.getValue().text()).matches());
    return plain ? block.ordered(List.of()) : plans.closed(block);
  }
}
