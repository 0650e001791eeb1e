package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;

/// Between what the values of an expression that are not null lie: how an expression is proven not
/// to overflow. Dates count as days since 1970.
///
/// @param low the least that a value may be
/// @param high the most
record Range(BigDecimal low, BigDecimal high) {
  /// The range of what has no range, such as texts.
  static final Range NONE = new Range(BigDecimal.ZERO, BigDecimal.ZERO);

  /// All days of the years 1 to 9999.
  static final Range DAYS = of(-719_162, 2_932_896);

  /// All values of a type.
  static Range of(DataType type) {
    return switch (type) {
      case ByteType _ -> of(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case ShortType _ -> of(Short.MIN_VALUE, Short.MAX_VALUE);
      case IntegerType _, DateType _ -> of(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LongType _ -> of(Long.MIN_VALUE, Long.MAX_VALUE);
      case DecimalType decimal -> {
        BigDecimal most =
            new BigDecimal(
                BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE), decimal.scale());
        yield new Range(most.negate(), most);
      }
      default -> NONE;
    };
  }

  static Range of(long low, long high) {
    return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
  }

  static Range of(BigDecimal value) {
    return new Range(value, value);
  }

  Range or(Range other) {
    return new Range(low.min(other.low), high.max(other.high));
  }

  Range plus(Range other) {
    return new Range(low.add(other.low), high.add(other.high));
  }

  Range minus(Range other) {
    return new Range(low.subtract(other.high), high.subtract(other.low));
  }

  Range times(Range other) {
    return corners(other, BigDecimal::multiply);
  }

  /// The range of a rounded or cut value.
  Range around() {
    return new Range(low.min(low.subtract(BigDecimal.ONE)), high.add(BigDecimal.ONE));
  }

  /// The range of a sum of so many values at most.
  Range summed(double rows) {
    BigDecimal count = BigDecimal.valueOf(Math.ceil(rows)).max(BigDecimal.ONE);
    return new Range(
        low.min(BigDecimal.ZERO).multiply(count), high.max(BigDecimal.ZERO).multiply(count));
  }

  /// The greatest value without its sign.
  BigDecimal size() {
    return low.abs().max(high.abs());
  }

  boolean within(Range other) {
    return low.compareTo(other.low) >= 0 && high.compareTo(other.high) <= 0;
  }

  boolean hasZero() {
    return low.signum() <= 0 && high.signum() >= 0;
  }

  private Range corners(Range other, BinaryOperator<BigDecimal> operation) {
    BigDecimal first = operation.apply(low, other.low);
    Range range = of(first);
    return Stream.of(
            operation.apply(low, other.high),
            operation.apply(high, other.low),
            operation.apply(high, other.high))
        .map(Range::of)
        .reduce(range, Range::or);
  }
}
