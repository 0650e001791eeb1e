package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/// Writes Spark's values as DuckDB reads them.
final class Literals {
  private static final Range SECONDS = Range.of(-62_135_596_800L, 253_402_300_799L);

  private Literals() {}

  static Sql of(Literal literal) {
    return of(literal.value(), literal.dataType());
  }

  /// @param value as Spark's rows hold it
  /// @param type its type
  static Sql of(@Nullable Object value, DataType type) {
    if (value == null) {
      String text =
          type instanceof NullType ? "NULL" : "CAST(NULL AS " + DuckTypes.name(type) + ")";
      return new Sql(text, type, Range.NONE, false);
    }
    return switch (type) {
      case BooleanType _ -> Sql.of(value.toString(), type);
      case DecimalType decimal -> decimal(((Decimal) value).toJavaBigDecimal(), decimal);
      case DateType _ -> date(((Number) value).longValue(), type);
      case TimestampType _ -> moment("TIMESTAMPTZ", "+00", (Long) value, type);
      case TimestampNTZType _ -> moment("TIMESTAMP", "", (Long) value, type);
      case StringType _ when value instanceof UTF8String text -> text(text, type);
      case BinaryType _ when value instanceof byte[] bytes ->
          Sql.of("unhex('" + HexFormat.of().formatHex(bytes) + "')", type);
      case DoubleType _, FloatType _ ->
          Sql.of("CAST('" + value + "' AS " + DuckTypes.name(type) + ")", type);
      default -> number(value, type);
    };
  }

  private static Sql text(UTF8String text, DataType type) {
    DuckTypes.name(type);
    if (!text.isValid()) {
      throw new NotTaken("a text that is not UTF-8");
    }
    return Sql.of(Sql.quoted(text.toString()), type);
  }

  private static Sql number(Object value, DataType type) {
    if (!DuckTypes.isInteger(type)) {
      throw new NotTaken("a value of the type " + type.sql());
    }
    long number = ((Number) value).longValue();
    // The least value cannot be written as a number with a sign before it.
    return Sql.of("CAST('" + number + "' AS " + DuckTypes.name(type) + ")", type)
        .within(Range.of(number, number));
  }

  private static Sql decimal(BigDecimal value, DecimalType type) {
    return Sql.of("CAST('" + value.toPlainString() + "' AS " + DuckTypes.name(type) + ")", type)
        .within(Range.of(value));
  }

  private static Sql date(long days, DataType type) {
    Range range = Range.of(days, days);
    if (!range.within(Range.DAYS)) {
      throw new NotTaken("a date before the year 1 or after 9999");
    }
    return Sql.of("DATE '" + LocalDate.ofEpochDay(days) + "'", type).within(range);
  }

  private static Sql moment(String name, String zone, long micros, DataType type) {
    Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    if (!Range.of(instant.getEpochSecond(), instant.getEpochSecond()).within(SECONDS)) {
      throw new NotTaken("a time before the year 1 or after 9999");
    }
    String text = instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString().replace('T', ' ');
    return Sql.of(name + " '" + (text.length() < 19 ? text + ":00" : text) + zone + "'", type);
  }
}
