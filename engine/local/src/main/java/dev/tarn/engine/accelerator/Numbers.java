package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;

/// Arithmetic as Spark does it. What may overflow is not taken, so that no error can be lost;
/// divisions raise DuckDB's own error by zero, which has Spark asked again.
final class Numbers {
  /// Digits that DuckDB computes with in one machine word.
  private static final int WORD_DIGITS = 18;

  private static final BigDecimal EXACT_DIVISION =
      BigDecimal.ONE.movePointRight(DuckTypes.MOST_DIGITS);

  /// Spark rounds to so many digits where it changes the sign of a decimal.
  private static final int SIGN_DIGITS = 34;

  private static final String BY_ZERO = "error('division by zero')";

  private Numbers() {}

  static Sql add(Sql left, Sql right, DataType type) {
    return result(left, right, "+", type, left.range().plus(right.range()));
  }

  static Sql subtract(Sql left, Sql right, DataType type) {
    return result(left, right, "-", type, left.range().minus(right.range()));
  }

  static Sql multiply(Sql left, Sql right, DataType type) {
    return result(left, right, "*", type, left.range().times(right.range()));
  }

  private static Sql result(Sql left, Sql right, String sign, DataType type, Range range) {
    return switch (type) {
      case DoubleType _ -> Sql.of("(" + left.text() + sign + right.text() + ")", type, left, right);
      case DecimalType decimal -> decimal(left, right, sign, decimal, range);
      default -> {
        if (!DuckTypes.isInteger(type)) {
          throw new NotTaken("arithmetic of the type " + type.sql());
        }
        yield Sql.of("(" + left.text() + sign + right.text() + ")", type, left, right)
            .within(held(range, type));
      }
    };
  }

  private static Sql decimal(Sql left, Sql right, String sign, DecimalType type, Range range) {
    int natural =
        sign.equals("*") ? scale(left) + scale(right) : Math.max(scale(left), scale(right));
    if (natural > DuckTypes.MOST_DIGITS || digits(range, natural) > DuckTypes.MOST_DIGITS) {
      throw new NotTaken("decimals of more than 38 digits");
    }
    boolean wide = sign.equals("*") && digits(range, natural) > WORD_DIGITS;
    String first =
        wide
            ? "CAST("
                + left.text()
                + " AS "
                + DuckTypes.decimal(DuckTypes.MOST_DIGITS, scale(left))
                + ")"
            : left.text();
    String text = "(" + first + sign + right.text() + ")";
    if (type.scale() != natural) {
      text = "CAST(" + text + " AS " + DuckTypes.decimal(DuckTypes.MOST_DIGITS, type.scale()) + ")";
      range = range.around();
    }
    return Sql.of(text, type, left, right).within(held(range, type));
  }

  /// A fraction as Spark groups by it: one zero, one NaN.
  static Sql normal(Sql value) {
    if (!DuckTypes.isFraction(value.type())) {
      throw new NotTaken("groups of the type " + value.type().sql());
    }
    String type = DuckTypes.name(value.type());
    return Sql.of(
        "CASE WHEN isnan(%1$s) THEN CAST('NaN' AS %2$s) WHEN %1$s = 0 THEN CAST('0' AS %2$s) ELSE %1$s END"
            .formatted(value.text(), type),
        value.type(),
        value);
  }

  static Sql negate(Sql value, DataType type) {
    Range range = Range.of(0, 0).minus(value.range());
    if (type instanceof DoubleType) {
      return Sql.of("(-" + value.text() + ")", type, value);
    }
    return Sql.of("(-" + exactSign(value).text() + ")", type, value).within(held(range, type));
  }

  static Sql absolute(Sql value, DataType type) {
    if (type instanceof DoubleType) {
      return Sql.of("abs(" + value.text() + ")", type, value);
    }
    Range range = new Range(BigDecimal.ZERO, value.range().size());
    return Sql.of("abs(" + exactSign(value).text() + ")", type, value).within(held(range, type));
  }

  private static Sql exactSign(Sql value) {
    if (value.type() instanceof DecimalType type
        && digits(value.range(), type.scale()) > SIGN_DIGITS) {
      throw new NotTaken("another sign of a decimal of more than " + SIGN_DIGITS + " digits");
    }
    return value;
  }

  /// A division with a fraction.
  ///
  /// @param fails whether Spark raises an error by zero; it is NULL otherwise
  static Sql divide(Sql left, Sql right, DataType type, boolean fails) {
    String text =
        switch (type) {
          case DoubleType _ -> left.text() + " / " + right.text();
          case DecimalType decimal -> exact(left, right, decimal);
          default -> throw new NotTaken("a division of the type " + type.sql());
        };
    Sql result = guarded(text, left, right, type, fails);
    boolean full =
        type instanceof DecimalType decimal && decimal.precision() == DuckTypes.MOST_DIGITS;
    return full ? result.raising() : result;
  }

  /// A division or remainder of integers.
  static Sql integral(Sql left, Sql right, String sign, DataType type, boolean fails) {
    if (!DuckTypes.isInteger(left.type())) {
      throw new NotTaken("a division of the type " + left.type().sql());
    }
    Range bound = new Range(left.range().size().negate(), left.range().size());
    return guarded(left.text() + " " + sign + " " + right.text(), left, right, type, fails)
        .within(held(bound, type));
  }

  private static Sql guarded(String text, Sql left, Sql right, DataType type, boolean fails) {
    if (!(right.type() instanceof DoubleType) && !right.range().hasZero()) {
      return Sql.of("(" + text + ")", type, left, right);
    }
    Sql result =
        Sql.of(
            "CASE WHEN %s = 0 AND %s IS NOT NULL THEN %s ELSE %s END"
                .formatted(right.text(), left.text(), fails ? BY_ZERO : "NULL", text),
            type,
            left,
            right);
    return fails ? result.raising() : result;
  }

  /// Spark divides decimals exactly and rounds half up: done with whole numbers of 38 digits.
  private static String exact(Sql left, Sql right, DecimalType type) {
    int shift = type.scale() - scale(left) + scale(right);
    BigDecimal divisor = right.range().size().movePointRight(scale(right));
    int further = type.scale() + Math.max(0, scale(left) - scale(right));
    // What does not fit makes DuckDB raise an error, and so Spark is asked; what Spark rounds twice
    // cannot be told from once.
    if (shift < 0 || divisor.movePointRight(further).compareTo(EXACT_DIVISION) > 0) {
      throw new NotTaken("a division of decimals with more than 38 digits");
    }
    return "tarn_decimal(tarn_divide(%s, %s), %s)"
        .formatted(whole(left, shift), whole(right, 0), unit(type.scale()));
  }

  /// A decimal without its point, and so many zeros behind it.
  static String whole(Sql value, int zeros) {
    int scale = scale(value);
    return "CAST(CAST(%s AS DECIMAL(38,%d)) * CAST('%s' AS DECIMAL(38,0)) AS HUGEINT)"
        .formatted(value.text(), scale, "1" + "0".repeat(scale + zeros));
  }

  private static String unit(int scale) {
    return "CAST('%s' AS DECIMAL(38,%d))"
        .formatted(BigDecimal.ONE.movePointLeft(scale).toPlainString(), scale);
  }

  /// How many digits the values of a range have with so many behind the point.
  static int digits(Range range, int scale) {
    BigDecimal size = range.size();
    return Math.max(0, size.precision() - size.scale()) + scale;
  }

  static int scale(Sql value) {
    return switch (value.type()) {
      case DecimalType decimal -> decimal.scale();
      case LongType _ -> 0;
      default -> throw new NotTaken("arithmetic of decimals and " + value.type().sql());
    };
  }

  /// Refuses what may not fit.
  static Range held(Range range, DataType type) {
    if (!range.within(Range.of(type))) {
      throw new NotTaken("arithmetic that may overflow " + type.sql());
    }
    return range;
  }
}
