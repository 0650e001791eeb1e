package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.CurrentRow$;
import org.apache.spark.sql.catalyst.expressions.DenseRank;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.MakeDecimal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.Rank;
import org.apache.spark.sql.catalyst.expressions.RowFrame$;
import org.apache.spark.sql.catalyst.expressions.RowNumber;
import org.apache.spark.sql.catalyst.expressions.SpecifiedWindowFrame;
import org.apache.spark.sql.catalyst.expressions.UnboundedFollowing$;
import org.apache.spark.sql.catalyst.expressions.UnboundedPreceding$;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.expressions.WindowSpecDefinition;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/// Translates windows. What stands in a row depends on others, so no row may be dropped before.
final class Windows {
  private final PlanTranslator plans;
  private final Block child;

  /// @param child the rows; no column of it raises
  Windows(PlanTranslator plans, Block child) {
    this.plans = plans;
    this.child = child.ordered(List.of());
  }

  Block of(Window window) {
    Map<ExprId, Sql> columns = new LinkedHashMap<>(child.columns());
    Expressions expressions = new Expressions(this::find);
    for (NamedExpression each : CollectionConverters.asJava(window.windowExpressions())) {
      columns.put(each.exprId(), expressions.of((Expression) each));
    }
    return plans.closed(child.with(columns));
  }

  private @Nullable Sql find(Expression expression) {
    return switch (expression) {
      case WindowExpression window -> over(window);
      case MakeDecimal made when made.child() instanceof WindowExpression window ->
          undone(window, made, List.of());
      case Cast cast
          when cast.child() instanceof Divide divide
              && divide.left() instanceof WindowExpression window ->
          undone(window, cast, List.of(divide.right()));
      default -> child.column(expression);
    };
  }

  private Sql over(WindowExpression window) {
    String over =
        over(window.windowSpec(), !(window.windowFunction() instanceof AggregateExpression));
    return switch (window.windowFunction()) {
      case RowNumber _ -> number("row_number()" + over);
      case Rank _ -> number("rank()" + over);
      case DenseRank _ -> number("dense_rank()" + over);
      case AggregateExpression aggregate -> functions(over).of(plain(aggregate));
      default -> throw new NotTaken("the window function " + window.windowFunction().prettyName());
    };
  }

  private static AggregateExpression plain(AggregateExpression aggregate) {
    for (Expression argument :
        CollectionConverters.asJava(aggregate.aggregateFunction().children())) {
      if (DuckTypes.isFraction(argument.dataType())) {
        throw new NotTaken("a window over " + argument.dataType().sql());
      }
    }
    return aggregate;
  }

  /// Spark's own rewriting of sums of short decimals has the window in its middle.
  private @Nullable Sql undone(WindowExpression window, Expression whole, List<Expression> inner) {
    Expression function = window.windowFunction();
    Expression bare =
        inner.isEmpty()
            ? function
            : whole
                .children()
                .head()
                .withNewChildren(Scala.seq(List.of(function, inner.getFirst())));
    return functions(over(window.windowSpec(), false))
        .undone(whole.withNewChildren(Scala.seq(List.of(bare))));
  }

  private AggregateFunctions functions(String over) {
    return new AggregateFunctions(
        child.expressions(), child.rows(), text -> "(" + text + over + ")");
  }

  private static Sql number(String text) {
    return Sql.of("CAST(" + text + " AS INTEGER)", DataTypes.IntegerType)
        .within(Range.of(0, Integer.MAX_VALUE));
  }

  private String over(WindowSpecDefinition spec, boolean ranks) {
    Expressions inside = child.expressions();
    StringBuilder text = new StringBuilder(" OVER (");
    List<Sql> parts = inside.all(spec.partitionSpec());
    for (Sql part : parts) {
      if (part.raises() || DuckTypes.isFraction(part.type())) {
        throw new NotTaken("windows by " + part.type().sql());
      }
    }
    if (!parts.isEmpty()) {
      text.append("PARTITION BY ").append(Aggregates.list(parts)).append(' ');
    }
    if (!spec.orderSpec().isEmpty()) {
      List<String> orders = PlanTranslator.orders(inside, spec.orderSpec());
      text.append("ORDER BY ")
          .append(orders.stream().collect(Collectors.joining(", ")))
          .append(' ');
    }
    return text.append(ranks ? "" : frame(spec)).append(')').toString();
  }

  private static String frame(WindowSpecDefinition spec) {
    if (!(spec.frameSpecification() instanceof SpecifiedWindowFrame frame)) {
      throw new NotTaken("a window without a frame");
    }
    boolean rows = frame.frameType().equals(RowFrame$.MODULE$);
    return (rows ? "ROWS" : "RANGE")
        + " BETWEEN "
        + bound(frame.lower(), rows)
        + " AND "
        + bound(frame.upper(), rows);
  }

  private static String bound(Expression bound, boolean rows) {
    return switch (bound) {
      case UnboundedPreceding$ _ -> "UNBOUNDED PRECEDING";
      case UnboundedFollowing$ _ -> "UNBOUNDED FOLLOWING";
      case CurrentRow$ _ -> "CURRENT ROW";
      case Literal literal when rows && literal.value() instanceof Integer by ->
          Math.abs(by) + (by < 0 ? " PRECEDING" : " FOLLOWING");
      default -> throw new NotTaken("a window's frame of values");
    };
  }
}
