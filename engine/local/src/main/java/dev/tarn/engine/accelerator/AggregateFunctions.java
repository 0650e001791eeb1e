package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.MakeDecimal;
import org.apache.spark.sql.catalyst.expressions.UnscaledValue;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.Average;
import org.apache.spark.sql.catalyst.expressions.aggregate.Complete$;
import org.apache.spark.sql.catalyst.expressions.aggregate.Count;
import org.apache.spark.sql.catalyst.expressions.aggregate.First;
import org.apache.spark.sql.catalyst.expressions.aggregate.Max;
import org.apache.spark.sql.catalyst.expressions.aggregate.Min;
import org.apache.spark.sql.catalyst.expressions.aggregate.StddevPop;
import org.apache.spark.sql.catalyst.expressions.aggregate.StddevSamp;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.catalyst.expressions.aggregate.VariancePop;
import org.apache.spark.sql.catalyst.expressions.aggregate.VarianceSamp;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/// Translates aggregate functions into plain ones of DuckDB and what is made of these.
final class AggregateFunctions {
  private static final int SUM_DIGITS = 10;
  private static final String MOST_LONG = Long.toString(Long.MAX_VALUE);

  private final Expressions inside;
  private final double rows;
  private final UnaryOperator<String> column;
  private String distinct = "";
  private String filter = "";

  /// @param inside expressions of the rows that are aggregated
  /// @param rows at most so many rows
  /// @param column takes an aggregate of DuckDB's and tells where its value stands
  AggregateFunctions(Expressions inside, double rows, UnaryOperator<String> column) {
    this.inside = inside;
    this.rows = rows;
    this.column = column;
  }

  Sql of(AggregateExpression aggregate) {
    if (!aggregate.mode().equals(Complete$.MODULE$)) {
      throw new NotTaken("a part of an aggregate");
    }
    distinct = aggregate.isDistinct() ? "DISTINCT " : "";
    filter =
        aggregate.filter().isDefined()
            ? " FILTER (WHERE " + calm(inside.of(aggregate.filter().get())).text() + ")"
            : "";
    return of(aggregate.aggregateFunction());
  }

  /// Undoes Spark's own rewriting of sums and averages of short decimals.
  ///
  /// @return null if the expression is no such rewriting
  @Nullable Sql undone(Expression expression) {
    if (expression instanceof MakeDecimal made
        && made.child() instanceof AggregateExpression aggregate
        && aggregate.aggregateFunction() instanceof Sum sum
        && sum.child() instanceof UnscaledValue unscaled) {
      AggregateFunction plain = new Sum(unscaled.child(), sum.evalContext());
      if (plain.dataType().equals(made.dataType())) {
        return of(
            aggregate.copy(
                plain,
                aggregate.mode(),
                aggregate.isDistinct(),
                aggregate.filter(),
                aggregate.resultId()));
      }
    }
    if (expression instanceof Cast cast
        && cast.child() instanceof Divide divide
        && divide.left() instanceof AggregateExpression aggregate
        && aggregate.aggregateFunction() instanceof Average average
        && average.child() instanceof UnscaledValue
        && divide.right() instanceof Literal power) {
      Sql whole = of(aggregate);
      return Sql.of(
          "CAST(CAST("
              + whole.text()
              + " / "
              + Literals.of(power).text()
              + " AS VARCHAR) AS "
              + DuckTypes.name(cast.dataType())
              + ")",
          cast.dataType(),
          whole);
    }
    return null;
  }

  private Sql of(AggregateFunction function) {
    DataType type = function.dataType();
    return switch (function) {
      case Count count -> count(inside.all(count.children()));
      case Sum sum -> sum(argument(sum.child()), type);
      case Average average when average.child() instanceof UnscaledValue unscaled ->
          averageUnscaled(argument(unscaled.child()));
      case Average average -> average(argument(average.child()), type);
      case Min min -> extreme("min", argument(min.child()));
      case Max max -> extreme("max", argument(max.child()));
      case First first when first.ignoreNulls() ->
          plain("any_value", argument(first.child()), type);
      case StddevSamp deviation -> deviation("stddev_samp", deviation.child());
      case StddevPop deviation -> deviation("stddev_pop", deviation.child());
      case VarianceSamp variance -> deviation("var_samp", variance.child());
      case VariancePop variance -> deviation("var_pop", variance.child());
      default -> throw new NotTaken("the aggregate " + function.prettyName());
    };
  }

  private Sql argument(Expression expression) {
    Sql argument = calm(inside.of(expression));
    boolean fraction = !distinct.isEmpty() && DuckTypes.isFraction(argument.type());
    return fraction ? Numbers.normal(argument) : argument;
  }

  private static Sql calm(Sql sql) {
    if (sql.raises()) {
      throw new NotTaken("an aggregate of what may raise an error");
    }
    return sql;
  }

  private String column(String function, String argument) {
    return column.apply(function + "(" + distinct + argument + ")" + filter);
  }

  private Sql plain(String function, Sql argument, DataType type) {
    return Sql.of(column(function, argument.text()), type);
  }

  private Sql count(List<Sql> arguments) {
    arguments.forEach(AggregateFunctions::calm);
    List<String> texts =
        arguments.stream()
            .map(sql ->
                !distinct.isEmpty() && DuckTypes.isFraction(sql.type()) ? Numbers.normal(sql) : sql)
            .map(Sql::text)
            .toList();
    String argument = texts.getFirst();
    if (texts.size() > 1) {
      String known =
          texts.stream().map(text -> text + " IS NOT NULL").collect(Collectors.joining(" AND "));
      String row = "row(" + String.join(", ", texts) + ")";
      argument = "CASE WHEN " + known + " THEN " + (distinct.isEmpty() ? "1" : row) + " END";
    }
    return Sql.of(column("count", argument), DataTypes.LongType).within(Aggregates.counted(rows));
  }

  private Sql extreme(String function, Sql argument) {
    Sql found = plain(function, argument, argument.type()).within(argument.range());
    if (!DuckTypes.isFraction(argument.type())) {
      return found;
    }
    // Both zeros are equal: which of them Spark finds depends on the order of the rows.
    String zero = argument.text() + " = 0 AND ";
    String negative = column("bool_or", zero + "signbit(" + argument.text() + ")");
    String positive = column("bool_or", zero + "NOT signbit(" + argument.text() + ")");
    return found.named(
        "CASE WHEN %1$s = 0 AND %2$s AND %3$s THEN error('zeros of both signs') ELSE %1$s END"
            .formatted(found.text(), negative, positive));
  }

  private Sql deviation(String function, Expression child) {
    Sql argument = argument(child);
    return plain(function, argument, DataTypes.DoubleType);
  }

  private Sql sum(Sql argument, DataType type) {
    Range range = argument.range().summed(Math.min(rows, 1e15));
    if (DuckTypes.isFraction(argument.type())) {
      return plain("sum", argument, type);
    }
    if (argument.type() instanceof DecimalType) {
      return decimalSum(argument, (DecimalType) type, range);
    }
    if (!DuckTypes.isInteger(argument.type())) {
      throw new NotTaken("the sum of " + argument.type().sql());
    }
    String sum = column("sum", argument.text());
    String cast = "CAST(" + sum + " AS BIGINT)";
    if (range.within(Range.of(type))) {
      return Sql.of(cast, type).within(range);
    }
    // With one sign the sum itself tells of each overflow on the way; else its parts must.
    boolean oneSign = argument.range().low().signum() >= 0 || argument.range().high().signum() <= 0;
    return Sql.of(oneSign ? cast : guarded(cast, argument, MOST_LONG), type).raising();
  }

  /// Gives up if the values, all made positive, have a sum that is too large.
  private String guarded(String result, Sql argument, String most) {
    String size = column("sum", "abs(CAST(" + argument.text() + " AS HUGEINT))");
    return "CASE WHEN "
        + size
        + " > "
        + most
        + " THEN error('a sum too large') ELSE "
        + result
        + " END";
  }

  private Sql decimalSum(Sql argument, DecimalType type, Range range) {
    int digits = ((DecimalType) argument.type()).precision() + SUM_DIGITS;
    boolean roomy = digits <= DuckTypes.MOST_DIGITS;
    if (!roomy && !range.within(Range.of(type))) {
      throw new NotTaken("a sum of decimals with more than 38 digits");
    }
    Range held = range.within(Range.of(type)) ? range : Range.of(type);
    return Sql.of(column("sum", argument.text()), type).within(held);
  }

  private Sql average(Sql argument, DataType type) {
    if (DuckTypes.isFraction(argument.type())) {
      return plain("avg", argument, type);
    }
    String count = column("count", argument.text());
    if (type instanceof DecimalType decimal) {
      DecimalType given = (DecimalType) argument.type();
      DecimalType summed =
          DataTypes.createDecimalType(
              Math.min(DuckTypes.MOST_DIGITS, given.precision() + SUM_DIGITS), given.scale());
      Sql sum = decimalSum(argument, summed, argument.range().summed(Math.min(rows, 1e15)));
      Sql number =
          Sql.of("nullif(" + count + ", 0)", DataTypes.LongType)
              .within(
                  new Range(BigDecimal.ONE, Aggregates.counted(rows).high().max(BigDecimal.ONE)));
      // An average lies among its values.
      return Numbers.divide(sum, number, decimal, true)
          .within(Numbers.held(argument.range(), decimal));
    }
    return averageWhole(column("sum", argument.text()), count, argument, argument.range());
  }

  /// Spark averages short decimals as doubles of their digits.
  private Sql averageUnscaled(Sql argument) {
    int scale = Numbers.scale(argument);
    Range digits =
        new Range(
            argument.range().low().movePointRight(scale),
            argument.range().high().movePointRight(scale));
    Sql sum = Sql.of(column("sum", argument.text()), argument.type());
    return averageWhole(Numbers.whole(sum, 0), column("count", argument.text()), argument, digits);
  }

  /// Sums of whole numbers are exact in doubles up to 2^53, in whatever order.
  private Sql averageWhole(String sum, String count, Sql argument, Range range) {
    String result = "CAST(" + sum + " AS DOUBLE) / nullif(" + count + ", 0)";
    boolean exact = range.summed(Math.min(rows, 1e15)).size().compareTo(Casts.EXACT_DOUBLE) <= 0;
    if (!exact) {
      String most =
          Casts.EXACT_DOUBLE
              .movePointLeft(argument.type() instanceof DecimalType ? Numbers.scale(argument) : 0)
              .toPlainString();
      String size = column("sum", "abs(" + argument.text() + ")");
      result =
          "CASE WHEN "
              + size
              + " > "
              + most
              + " THEN error('a sum too large') ELSE "
              + result
              + " END";
    }
    return Sql.of("(" + result + ")", DataTypes.DoubleType);
  }
}
