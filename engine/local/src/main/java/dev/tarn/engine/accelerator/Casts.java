package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.StringType;

/// Changes of types that give the same value in both engines.
final class Casts {
  /// Whole numbers up to here are exact in a double.
  static final BigDecimal EXACT_DOUBLE = BigDecimal.valueOf(1L << 53);

  private static final int EXACT_POWER = 22;

  private Casts() {}

  /// Changes a value's type.
  static Sql to(Sql value, DataType type) {
    DataType from = value.type();
    if (from.equals(type)) {
      return value;
    }
    return switch (type) {
      case DecimalType decimal when DuckTypes.isInteger(from) -> held(value, decimal);
      case DecimalType decimal when from instanceof DecimalType given ->
          rescaled(value, given, decimal);
      case DecimalType _ when from instanceof DoubleType ->
          plain("CAST(" + value.text() + " AS VARCHAR)", value, type).raising();
      case DoubleType _ when from instanceof DecimalType -> fraction(value);
      case DoubleType _ when DuckTypes.isInteger(from) || from instanceof FloatType ->
          plain(value.text(), value, type);
      case StringType _ when DuckTypes.isInteger(from) || from instanceof BooleanType ->
          plain(value.text(), value, type);
      case StringType _ when from instanceof DateType && value.range().within(Range.DAYS) ->
          plain(value.text(), value, type);
      case BooleanType _ when DuckTypes.isInteger(from) -> plain(value.text(), value, type);
      default -> {
        if (DuckTypes.isInteger(type) && from instanceof BooleanType) {
          yield plain(value.text(), value, type).within(Range.of(0, 1));
        }
        if (DuckTypes.isInteger(type) && DuckTypes.isInteger(from)) {
          yield held(value, type);
        }
        if (DuckTypes.isInteger(type) && from instanceof DecimalType) {
          Range range = Numbers.held(value.range().around(), type);
          yield plain("trunc(" + value.text() + ")", value, type).within(range);
        }
        throw new NotTaken("the cast of " + from.sql() + " to " + type.sql());
      }
    };
  }

  private static Sql held(Sql value, DataType type) {
    return plain(value.text(), value, type).within(Numbers.held(value.range(), type));
  }

  private static Sql rescaled(Sql value, DecimalType from, DecimalType to) {
    if (from.scale() == to.scale()) {
      return new Sql(value.text(), to, Numbers.held(value.range(), to), value.raises());
    }
    Range range = from.scale() < to.scale() ? value.range() : value.range().around();
    return plain(value.text(), value, to).within(Numbers.held(range, to));
  }

  private static Sql fraction(Sql value) {
    int scale = Numbers.scale(value);
    boolean exact =
        scale <= EXACT_POWER
            && value.range().size().movePointRight(scale).compareTo(EXACT_DOUBLE) < 0;
    DataType type = DataTypes.DoubleType;
    return plain(exact ? value.text() : "CAST(" + value.text() + " AS VARCHAR)", value, type);
  }

  private static Sql plain(String text, Sql value, DataType type) {
    return Sql.of("CAST(" + text + " AS " + DuckTypes.name(type) + ")", type, value);
  }
}
