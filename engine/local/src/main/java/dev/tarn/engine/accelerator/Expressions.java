package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.Abs;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.BitwiseAnd;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Coalesce;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Greatest;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.InSet;
import org.apache.spark.sql.catalyst.expressions.IntegralDivide;
import org.apache.spark.sql.catalyst.expressions.IsNaN;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.KnownFloatingPointNormalized;
import org.apache.spark.sql.catalyst.expressions.KnownNotNull;
import org.apache.spark.sql.catalyst.expressions.Least;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.expressions.Remainder;
import org.apache.spark.sql.catalyst.expressions.Round;
import org.apache.spark.sql.catalyst.expressions.ShiftRight;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.catalyst.optimizer.NormalizeNaNAndZero;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import scala.jdk.javaapi.CollectionConverters;

/// Translates expressions. What is not named here is not taken.
final class Expressions {
  private static final Range SHIFTS = Range.of(0, 30);

  private final Scope scope;
  private final Functions functions = new Functions(this);

  Expressions(Scope scope) {
    this.scope = scope;
  }

  /// Translates an expression.
  ///
  /// @throws NotTaken if it is not proven to mean the same in DuckDB
  Sql of(Expression expression) {
    Sql known = scope.find(expression);
    if (known != null) {
      return known;
    }
    return switch (expression) {
      case Alias alias -> of(alias.child());
      case KnownNotNull known_ -> of(known_.child());
      case KnownFloatingPointNormalized known_ -> of(known_.child());
      case NormalizeNaNAndZero plain -> Numbers.normal(of(plain.child()));
      case IsNaN is -> truth("coalesce(isnan(%s), false)", of(is.child()));
      case Greatest greatest -> extreme("greatest", all(greatest.children()), expression);
      case Least least -> extreme("least", all(least.children()), expression);
      case AttributeReference column -> throw new NotTaken("the column " + column.name());
      case Literal literal -> Literals.of(literal);
      case And and -> joined("AND", and.left(), and.right());
      case Or or -> joined("OR", or.left(), or.right());
      case Not not -> truth("(NOT %s)", of(not.child()));
      case IsNull is -> truth("(%s IS NULL)", of(is.child()));
      case IsNotNull is -> truth("(%s IS NOT NULL)", of(is.child()));
      case BinaryComparison comparison -> compared(comparison);
      case In in -> in(of(in.value()), all(in.list()));
      case InSet in -> in(of(in.child()), values(in));
      case If choice ->
          choice(
              List.of(of(choice.predicate()), of(choice.trueValue())),
              of(choice.falseValue()),
              choice.dataType());
      case CaseWhen choice -> choice(choice);
      case Coalesce coalesce -> coalesce(coalesce);
      case Cast cast -> cast(cast);
      default -> number(expression);
    };
  }

  private Sql number(Expression expression) {
    DataType type = expression.dataType();
    return switch (expression) {
      case Add add -> Numbers.add(of(add.left()), of(add.right()), type);
      case Subtract subtract -> Numbers.subtract(of(subtract.left()), of(subtract.right()), type);
      case Multiply multiply -> Numbers.multiply(of(multiply.left()), of(multiply.right()), type);
      case UnaryMinus minus -> Numbers.negate(of(minus.child()), type);
      case Abs abs -> Numbers.absolute(of(abs.child()), type);
      case Divide divide ->
          Numbers.divide(of(divide.left()), of(divide.right()), type, divide.failOnError());
      case IntegralDivide divide ->
          Numbers.integral(of(divide.left()), of(divide.right()), "//", type, divide.failOnError());
      case Remainder rest ->
          Numbers.integral(of(rest.left()), of(rest.right()), "%", type, rest.failOnError());
      case Round round -> round(round);
      case ShiftRight shift -> bits(of(shift.left()), ">>", of(shift.right()), type);
      case BitwiseAnd and -> bits(of(and.left()), "&", of(and.right()), type);
      default -> functions.of(expression);
    };
  }

  /// What tells of grouping sets; else numbers with a sign may differ.
  private static Sql bits(Sql left, String sign, Sql right, DataType type) {
    boolean positive = left.range().low().signum() >= 0 && right.range().low().signum() >= 0;
    boolean small = sign.equals("&") || right.range().within(SHIFTS);
    if (!positive || !small) {
      throw new NotTaken("bits of numbers with a sign");
    }
    return Sql.of("(" + left.text() + " " + sign + " " + right.text() + ")", type, left, right)
        .within(new Range(BigDecimal.ZERO, left.range().high()));
  }

  /// Translates several.
  List<Sql> all(scala.collection.immutable.Seq<? extends Expression> expressions) {
    List<Sql> result = new ArrayList<>();
    CollectionConverters.asJava(expressions).forEach(each -> result.add(of(each)));
    return result;
  }

  /// An expression that is true, false or NULL.
  static Sql truth(String pattern, Sql... parts) {
    Object[] texts = Stream.of(parts).map(Sql::text).toArray();
    return Sql.of(pattern.formatted(texts), DataTypes.BooleanType, parts);
  }

  private Sql joined(String word, Expression left, Expression right) {
    return truth("(%s " + word + " %s)", of(left), of(right));
  }

  private Sql compared(BinaryComparison comparison) {
    DuckTypes.name(comparison.left().dataType());
    String sign =
        switch (comparison) {
          case EqualTo _ -> "=";
          case EqualNullSafe _ -> "IS NOT DISTINCT FROM";
          case LessThan _ -> "<";
          case LessThanOrEqual _ -> "<=";
          case GreaterThan _ -> ">";
          case GreaterThanOrEqual _ -> ">=";
          default -> throw new NotTaken("the operator " + comparison.prettyName());
        };
    return truth("(%s " + sign + " %s)", of(comparison.left()), of(comparison.right()));
  }

  private static Sql in(Sql value, List<Sql> list) {
    String texts = list.stream().map(Sql::text).collect(Collectors.joining(", "));
    Sql result = Sql.of("(" + value.text() + " IN (" + texts + "))", DataTypes.BooleanType, value);
    return result.with(list.stream());
  }

  private static List<Sql> values(InSet in) {
    DataType type = in.child().dataType();
    List<Sql> result = new ArrayList<>();
    CollectionConverters.asJava(in.hset()).forEach(value -> result.add(Literals.of(value, type)));
    return result;
  }

  private Sql choice(CaseWhen choice) {
    List<Sql> branches = new ArrayList<>();
    for (scala.Tuple2<Expression, Expression> branch :
        CollectionConverters.asJava(choice.branches())) {
      branches.add(of(branch._1()));
      branches.add(of(branch._2()));
    }
    Sql otherwise =
        choice.elseValue().isDefined()
            ? of(choice.elseValue().get())
            : Literals.of(null, choice.dataType());
    return choice(branches, otherwise, choice.dataType());
  }

  private static Sql choice(List<Sql> branches, Sql otherwise, DataType type) {
    StringBuilder text = new StringBuilder("CASE");
    Range range = otherwise.range();
    for (int at = 0; at < branches.size(); at += 2) {
      Sql value = branches.get(at + 1);
      text.append(" WHEN ").append(branches.get(at).text()).append(" THEN ").append(value.text());
      range = range.or(value.range());
    }
    text.append(" ELSE ").append(otherwise.text()).append(" END");
    return new Sql(text.toString(), type, range, otherwise.raises()).with(branches.stream());
  }

  private Sql coalesce(Coalesce coalesce) {
    List<Sql> parts = all(Scala.seq(CollectionConverters.asJava(coalesce.children())));
    String texts = parts.stream().map(Sql::text).collect(Collectors.joining(", "));
    Range range = parts.stream().map(Sql::range).reduce(Range::or).orElse(Range.NONE);
    return new Sql("coalesce(" + texts + ")", coalesce.dataType(), range, false)
        .with(parts.stream());
  }

  /// The largest or smallest of values that are not NULL.
  private static Sql extreme(String function, List<Sql> parts, Expression expression) {
    if (DuckTypes.isFraction(expression.dataType())) {
      throw new NotTaken("the function " + function + " of " + expression.dataType().sql());
    }
    String type = DuckTypes.name(expression.dataType());
    String texts =
        parts.stream()
            .map(part -> "CAST(" + part.text() + " AS " + type + ")")
            .collect(Collectors.joining(", "));
    Range range = parts.stream().map(Sql::range).reduce(Range::or).orElse(Range.NONE);
    return new Sql(function + "(" + texts + ")", expression.dataType(), range, false)
        .with(parts.stream());
  }

  private Sql cast(Cast cast) {
    if (cast.evalMode().equals(EvalMode$.MODULE$.TRY())) {
      throw new NotTaken("the function try_cast");
    }
    return Casts.to(of(cast.child()), cast.dataType());
  }

  private Sql round(Round round) {
    Sql value = of(round.child());
    if (value.type() instanceof DecimalType
        && round.dataType() instanceof DecimalType type
        && round.scale() instanceof Literal literal
        && literal.value() instanceof Integer scale
        && scale >= type.scale()) {
      Range range = Numbers.held(value.range().around(), type);
      return Sql.of("CAST(" + value.text() + " AS " + DuckTypes.name(type) + ")", type, value)
          .within(range);
    }
    throw new NotTaken("the function round of " + value.type().sql());
  }
}
