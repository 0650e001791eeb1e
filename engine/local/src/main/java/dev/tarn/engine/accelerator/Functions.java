package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.AddMonths;
import org.apache.spark.sql.catalyst.expressions.Concat;
import org.apache.spark.sql.catalyst.expressions.Contains;
import org.apache.spark.sql.catalyst.expressions.DateAdd;
import org.apache.spark.sql.catalyst.expressions.DateAddYMInterval;
import org.apache.spark.sql.catalyst.expressions.DateDiff;
import org.apache.spark.sql.catalyst.expressions.DateSub;
import org.apache.spark.sql.catalyst.expressions.DayOfMonth;
import org.apache.spark.sql.catalyst.expressions.DayOfWeek;
import org.apache.spark.sql.catalyst.expressions.DayOfYear;
import org.apache.spark.sql.catalyst.expressions.EndsWith;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.LastDay;
import org.apache.spark.sql.catalyst.expressions.Length;
import org.apache.spark.sql.catalyst.expressions.Like;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Lower;
import org.apache.spark.sql.catalyst.expressions.Month;
import org.apache.spark.sql.catalyst.expressions.Quarter;
import org.apache.spark.sql.catalyst.expressions.StartsWith;
import org.apache.spark.sql.catalyst.expressions.TruncDate;
import org.apache.spark.sql.catalyst.expressions.Upper;
import org.apache.spark.sql.catalyst.expressions.WeekDay;
import org.apache.spark.sql.catalyst.expressions.WeekOfYear;
import org.apache.spark.sql.catalyst.expressions.Year;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;

/// Translates functions of texts and dates.
final class Functions {
  private static final Range YEARS = Range.of(1, 9999);
  private static final Range LENGTHS = Range.of(0, Integer.MAX_VALUE);
  private static final int LONGEST_MONTH = 31;
  private static final Range REST_OF_MONTH = Range.of(0, 30);
  private static final BigDecimal YEAR_DAYS = BigDecimal.valueOf(365);

  private final Expressions expressions;
  private final TextFunctions texts;

  Functions(Expressions expressions) {
    this.expressions = expressions;
    this.texts = new TextFunctions(expressions);
  }

  Sql of(Expression expression) {
    return switch (expression) {
      case Like like -> like(like);
      case StartsWith starts ->
          Expressions.truth("starts_with(%s, %s)", text(starts.left()), text(starts.right()));
      case EndsWith ends ->
          Expressions.truth("suffix(%s, %s)", text(ends.left()), text(ends.right()));
      case Contains contains ->
          Expressions.truth("contains(%s, %s)", text(contains.left()), text(contains.right()));
      case Concat concat -> concat(concat);
      case Length length -> whole("length(%s)", text(length.child())).within(LENGTHS);
      case Upper upper -> ascii("upper", text(upper.child()));
      case Lower lower -> ascii("lower", text(lower.child()));
      case Year year -> whole("year(%s)", date(year.child())).within(YEARS);
      case Month month -> whole("month(%s)", date(month.child())).within(Range.of(1, 12));
      case Quarter quarter -> whole("quarter(%s)", date(quarter.child())).within(Range.of(1, 4));
      case DayOfMonth day -> whole("day(%s)", date(day.child())).within(Range.of(1, 31));
      case DateAdd add -> moved(date(add.startDate()), expressions.of(add.days()), "+");
      case DateSub sub -> moved(date(sub.startDate()), expressions.of(sub.days()), "-");
      case DateAddYMInterval add -> months(date(add.date()), add.interval());
      case DateDiff diff -> {
        Sql end = date(diff.endDate());
        Sql start = date(diff.startDate());
        yield whole("(%s - %s)", end, start).within(end.range().minus(start.range()));
      }
      case DayOfYear day -> whole("dayofyear(%s)", date(day.child())).within(Range.of(1, 366));
      case DayOfWeek day -> whole("dayofweek(%s) + 1", date(day.child())).within(Range.of(1, 7));
      case WeekDay day -> whole("isodow(%s) - 1", date(day.child())).within(Range.of(0, 6));
      case WeekOfYear week -> whole("weekofyear(%s)", date(week.child())).within(Range.of(1, 53));
      case LastDay last -> {
        Sql date = date(last.startDate());
        // No month of these years ends beyond them.
        Range range = date.range().plus(REST_OF_MONTH);
        yield dated(
            "last_day(" + date.text() + ")",
            new Range(range.low(), range.high().min(Range.DAYS.high())),
            date);
      }
      case TruncDate trunc -> begun(date(trunc.date()), trunc.format());
      case AddMonths add -> months(date(add.startDate()), add.numMonths());
      default -> texts.of(expression);
    };
  }

  private Sql text(Expression expression) {
    return texts.text(expression);
  }

  /// A date of the years 1 to 9999.
  private Sql date(Expression expression) {
    Sql date = expressions.of(expression);
    if (!date.type().equals(DataTypes.DateType) || !date.range().within(Range.DAYS)) {
      throw new NotTaken("a function of dates that may lie before the year 1 or after 9999");
    }
    return date;
  }

  private static Sql whole(String pattern, Sql... parts) {
    Object[] texts = List.of(parts).stream().map(Sql::text).toArray();
    return Sql.of(
        "CAST(" + pattern.formatted(texts) + " AS INTEGER)", DataTypes.IntegerType, parts);
  }

  private static Sql moved(Sql date, Sql days, String sign) {
    Range range =
        sign.equals("+") ? date.range().plus(days.range()) : date.range().minus(days.range());
    return dated(
        "(" + date.text() + " " + sign + " CAST(" + days.text() + " AS INTEGER))",
        range,
        date,
        days);
  }

  private static Sql months(Sql date, Expression months) {
    if (!(months instanceof Literal literal) || !(literal.value() instanceof Integer count)) {
      throw new NotTaken("an interval that is not constant");
    }
    long days = LONGEST_MONTH * Math.abs((long) count);
    String text = "CAST(" + date.text() + " + INTERVAL (" + count + ") MONTH AS DATE)";
    return dated(text, date.range().plus(Range.of(-days, days)), date);
  }

  /// The first day of a month, quarter, year or week.
  private static Sql begun(Sql date, Expression format) {
    String unit =
        switch (format instanceof Literal literal ? String.valueOf(literal.value()) : "") {
          case "MM", "MON", "MONTH" -> "month";
          case "YEAR", "YYYY", "YY" -> "year";
          case "QUARTER" -> "quarter";
          case "WEEK" -> "week";
          default -> throw new NotTaken("trunc by " + format.sql());
        };
    String text = "CAST(date_trunc('" + unit + "', " + date.text() + ") AS DATE)";
    Range range = new Range(date.range().low().subtract(YEAR_DAYS), date.range().high());
    return dated(text, new Range(range.low().max(Range.DAYS.low()), range.high()), date);
  }

  private static Sql dated(String text, Range range, Sql... parts) {
    if (!range.within(Range.DAYS)) {
      throw new NotTaken("arithmetic of dates that may leave the years 1 to 9999");
    }
    return Sql.of(text, DataTypes.DateType, parts).within(range);
  }

  private Sql like(Like like) {
    if (!(like.right() instanceof Literal literal)
        || !(literal.value() instanceof UTF8String pattern)) {
      throw new NotTaken("LIKE with a pattern that is not constant");
    }
    String text = pattern.toString();
    char escape = like.escapeChar();
    if (escapesOther(text, escape)) {
      throw new NotTaken("LIKE with a pattern that Spark refuses");
    }
    if (text.indexOf(escape) < 0) {
      // DuckDB compares by parts of the pattern then, which is faster; it knows no escape unasked.
      return Expressions.truth("(%s LIKE %s)", text(like.left()), Literals.of(literal));
    }
    return Expressions.truth(
        "(%s LIKE %s ESCAPE %s)",
        text(like.left()),
        Literals.of(literal),
        Sql.of(Sql.quoted(String.valueOf(escape)), DataTypes.StringType));
  }

  /// Spark raises an error if what is escaped needs no escape.
  private static boolean escapesOther(String pattern, char escape) {
    for (int at = 0; at < pattern.length(); at++) {
      if (pattern.charAt(at) == escape) {
        at++;
        if (at == pattern.length()
            || (pattern.charAt(at) != '%'
                && pattern.charAt(at) != '_'
                && pattern.charAt(at) != escape)) {
          return true;
        }
      }
    }
    return escape == '%' || escape == '_';
  }

  private Sql concat(Concat concat) {
    DataType type = concat.dataType();
    if (!(type instanceof StringType)) {
      throw new NotTaken("concat of the type " + type.sql());
    }
    DuckTypes.name(type);
    List<Sql> parts = expressions.all(concat.children());
    String texts = parts.stream().map(Sql::text).collect(Collectors.joining(" || "));
    return Sql.of("(" + texts + ")", type).with(parts.stream());
  }

  /// Letters beyond ASCII change their case differently: DuckDB gives up on them. Spark has no
  /// error here that could be lost.
  private static Sql ascii(String function, Sql text) {
    return Sql.of(
        "CASE WHEN strlen(%1$s) <> length(%1$s) THEN error('letters beyond ASCII') ELSE %2$s(%1$s) END"
            .formatted(text.text(), function),
        text.type(),
        text);
  }
}
