package dev.tarn.engine.accelerator;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/// The types that columns of Parquet files have in both engines.
final class ParquetTypes {
  private static final int BYTE = 8;
  private static final int SHORT = 16;

  private ParquetTypes() {}

  /// The type that Spark and DuckDB both see.
  ///
  /// @return null if they may see it differently, as with INT96, or if it is not listed
  static @Nullable DataType of(Type field) {
    if (field.isRepetition(Type.Repetition.REPEATED)) {
      return null;
    }
    PrimitiveTypeName stored = field.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation meant = field.getLogicalTypeAnnotation();
    return switch (stored) {
      case BOOLEAN -> meant == null ? DataTypes.BooleanType : null;
      case INT32 -> small(meant);
      case INT64 -> large(meant);
      case FLOAT -> meant == null ? DataTypes.FloatType : null;
      case DOUBLE -> meant == null ? DataTypes.DoubleType : null;
      case BINARY ->
          switch (meant) {
            case StringLogicalTypeAnnotation _ -> DataTypes.StringType;
            case null -> DataTypes.BinaryType;
            default -> decimal(meant);
          };
      case FIXED_LEN_BYTE_ARRAY -> decimal(meant);
      default -> null;
    };
  }

  private static @Nullable DataType small(@Nullable LogicalTypeAnnotation meant) {
    return switch (meant) {
      case null -> DataTypes.IntegerType;
      case DateLogicalTypeAnnotation _ -> DataTypes.DateType;
      case IntLogicalTypeAnnotation whole when whole.isSigned() ->
          switch (whole.getBitWidth()) {
            case BYTE -> DataTypes.ByteType;
            case SHORT -> DataTypes.ShortType;
            default -> DataTypes.IntegerType;
          };
      default -> decimal(meant);
    };
  }

  private static @Nullable DataType large(@Nullable LogicalTypeAnnotation meant) {
    return switch (meant) {
      case null -> DataTypes.LongType;
      case IntLogicalTypeAnnotation whole -> whole.isSigned() ? DataTypes.LongType : null;
      case TimestampLogicalTypeAnnotation moment when moment.getUnit() == TimeUnit.MICROS ->
          moment.isAdjustedToUTC() ? DataTypes.TimestampType : DataTypes.TimestampNTZType;
      default -> decimal(meant);
    };
  }

  private static @Nullable DataType decimal(@Nullable LogicalTypeAnnotation meant) {
    return meant instanceof DecimalLogicalTypeAnnotation decimal
            && decimal.getPrecision() <= DuckTypes.MOST_DIGITS
        ? DataTypes.createDecimalType(decimal.getPrecision(), decimal.getScale())
        : null;
  }
}
