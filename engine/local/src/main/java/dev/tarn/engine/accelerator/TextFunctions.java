package dev.tarn.engine.accelerator;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.OctetLength;
import org.apache.spark.sql.catalyst.expressions.StringInstr;
import org.apache.spark.sql.catalyst.expressions.StringLPad;
import org.apache.spark.sql.catalyst.expressions.StringRPad;
import org.apache.spark.sql.catalyst.expressions.StringRepeat;
import org.apache.spark.sql.catalyst.expressions.StringReplace;
import org.apache.spark.sql.catalyst.expressions.StringTrim;
import org.apache.spark.sql.catalyst.expressions.StringTrimLeft;
import org.apache.spark.sql.catalyst.expressions.StringTrimRight;
import org.apache.spark.sql.catalyst.expressions.Substring;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Option;

/// Translates functions of texts whose other arguments are constant. All count letters as Unicode
/// does, not bytes.
final class TextFunctions {
  private static final Range LENGTHS = Range.of(0, Integer.MAX_VALUE);

  private final Expressions expressions;

  TextFunctions(Expressions expressions) {
    this.expressions = expressions;
  }

  Sql of(Expression expression) {
    return switch (expression) {
      case Substring substring ->
          substring(
              text(substring.str()),
              number(substring.pos(), expression),
              number(substring.len(), expression));
      case StringTrim trim -> trimmed("trim", trim.srcStr(), trim.trimStr());
      case StringTrimLeft trim -> trimmed("ltrim", trim.srcStr(), trim.trimStr());
      case StringTrimRight trim -> trimmed("rtrim", trim.srcStr(), trim.trimStr());
      case StringReplace replace ->
          made(
              "replace(%s, %s, %s)",
              text(replace.srcExpr()),
              letters(replace.searchExpr(), expression),
              constant(replace.replaceExpr(), expression));
      case StringRepeat repeat -> {
        int times = number(repeat.times(), expression);
        yield made("repeat(%s, " + Math.max(0, times) + ")", text(repeat.str()));
      }
      case StringLPad pad ->
          padded("lpad", text(pad.str()), pad.len(), letters(pad.pad(), expression), expression);
      case StringRPad pad ->
          padded("rpad", text(pad.str()), pad.len(), letters(pad.pad(), expression), expression);
      case StringInstr place ->
          whole("instr(%s, %s)", text(place.str()), letters(place.substr(), expression));
      case OctetLength length -> whole("strlen(%s)", text(length.child()));
      default -> throw new NotTaken("the function " + expression.prettyName());
    };
  }

  /// A text.
  Sql text(Expression expression) {
    if (!(expression.dataType() instanceof StringType)) {
      throw new NotTaken("a function of the type " + expression.dataType().sql());
    }
    DuckTypes.name(expression.dataType());
    return expressions.of(expression);
  }

  private static int number(Expression expression, Expression function) {
    if (expression instanceof Literal literal && literal.value() instanceof Integer number) {
      return number;
    }
    throw new NotTaken(function.prettyName() + " with a number that is not constant");
  }

  /// A constant text of one letter at least.
  private Sql letters(Expression expression, Expression function) {
    Sql text = constant(expression, function);
    if (expression instanceof Literal literal
        && literal.value() instanceof UTF8String value
        && value.numBytes() == 0) {
      throw new NotTaken(function.prettyName() + " with an empty text");
    }
    return text;
  }

  private Sql constant(Expression expression, Expression function) {
    if (!(expression instanceof Literal literal) || literal.value() == null) {
      throw new NotTaken(function.prettyName() + " with a text that is not constant");
    }
    return text(expression);
  }

  private Sql trimmed(String function, Expression expression, Option<Expression> letters) {
    if (letters.isDefined()) {
      throw new NotTaken(function + " of other letters than blanks");
    }
    return made(function + "(%s, ' ')", text(expression));
  }

  private static Sql padded(
      String function, Sql text, Expression length, Sql pad, Expression expression) {
    int size = Math.max(0, number(length, expression));
    return made(function + "(%s, " + size + ", %s)", text, pad);
  }

  /// The letters from a place on; a place below zero counts from the end, and may lie before the
  /// first letter.
  private static Sql substring(Sql text, int place, int count) {
    if (place >= 0) {
      return made("substring(%s, " + Math.max(1, place) + ", " + Math.max(0, count) + ")", text);
    }
    String start = "(CAST(length(" + text.text() + ") AS BIGINT) - " + -(long) place + ")";
    String letters = "least(" + start + " + " + count + ", " + count + ")";
    return Sql.of(
        "substring(%s, greatest(%s, 0) + 1, greatest(%s, 0))"
            .formatted(text.text(), start, letters),
        DataTypes.StringType,
        text);
  }

  private static Sql made(String pattern, Sql... parts) {
    Object[] texts = java.util.Arrays.stream(parts).map(Sql::text).toArray();
    return Sql.of(pattern.formatted(texts), DataTypes.StringType, parts);
  }

  private static Sql whole(String pattern, Sql... parts) {
    Object[] texts = java.util.Arrays.stream(parts).map(Sql::text).toArray();
    return Sql.of("CAST(" + pattern.formatted(texts) + " AS INTEGER)", DataTypes.IntegerType, parts)
        .within(LENGTHS);
  }
}
