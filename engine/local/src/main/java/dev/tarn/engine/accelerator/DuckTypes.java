package dev.tarn.engine.accelerator;

import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VarcharType;

/// Which types both engines have, and their names in DuckDB.
final class DuckTypes {
  /// The most digits of a decimal.
  static final int MOST_DIGITS = 38;

  private DuckTypes() {}

  /// The name of a type.
  static String name(DataType type) {
    return switch (type) {
      case BooleanType _ -> "BOOLEAN";
      case ByteType _ -> "TINYINT";
      case ShortType _ -> "SMALLINT";
      case IntegerType _ -> "INTEGER";
      case LongType _ -> "BIGINT";
      case FloatType _ -> "FLOAT";
      case DoubleType _ -> "DOUBLE";
      case DecimalType decimal -> decimal(decimal.precision(), decimal.scale());
      case DateType _ -> "DATE";
      case TimestampType _ -> "TIMESTAMP WITH TIME ZONE";
      case TimestampNTZType _ -> "TIMESTAMP";
      case BinaryType _ -> "BLOB";
      case StringType text when isPlain(text) -> "VARCHAR";
      default -> throw new NotTaken("the type " + type.sql());
    };
  }

  static String decimal(int precision, int scale) {
    return "DECIMAL(" + precision + "," + scale + ")";
  }

  static boolean isInteger(DataType type) {
    return type instanceof ByteType
        || type instanceof ShortType
        || type instanceof IntegerType
        || type instanceof LongType;
  }

  static boolean isFraction(DataType type) {
    return type instanceof DoubleType || type instanceof FloatType;
  }

  /// Texts are compared byte by byte; other collations are not taken.
  private static boolean isPlain(StringType text) {
    return text.isUTF8BinaryCollation()
        && !(text instanceof CharType)
        && !(text instanceof VarcharType);
  }
}
