package dev.tarn.session.connect;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.IntervalUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/// Translates Arrow's types into Tarn's, for rows that come without Spark's own schema: those of
/// commands. The reverse of what Spark's `ArrowUtils.toArrowSchema` does.
final class ArrowTypes {
  private ArrowTypes() {}

  /// The columns of a batch.
  ///
  /// @param schema Arrow's
  /// @return the columns
  static Schema schema(org.apache.arrow.vector.types.pojo.Schema schema) {
    return new Schema(columns(schema.getFields()));
  }

  private static List<Column> columns(List<Field> fields) {
    return fields.stream()
        .map(field -> new Column(field.getName(), type(field), field.isNullable(), null))
        .toList();
  }

  private static DataType type(Field field) {
    return switch (field.getType()) {
      case ArrowType.Null _ -> DataType.Simple.VOID;
      case ArrowType.Bool _ -> DataType.Simple.BOOLEAN;
      case ArrowType.Int whole -> whole(whole.getBitWidth());
      case ArrowType.FloatingPoint floating ->
          floating.getPrecision() == FloatingPointPrecision.SINGLE
              ? DataType.Simple.FLOAT
              : DataType.Simple.DOUBLE;
      case ArrowType.Decimal decimal ->
          new DataType.Decimal(decimal.getPrecision(), decimal.getScale());
      case ArrowType.Utf8 _, ArrowType.LargeUtf8 _ -> new DataType.Text("string");
      case ArrowType.Binary _, ArrowType.LargeBinary _ -> DataType.Simple.BINARY;
      case ArrowType.Date _ -> DataType.Simple.DATE;
      case ArrowType.Time _ -> new DataType.Time(6);
      case ArrowType.Timestamp stamp ->
          stamp.getTimezone() == null ? DataType.Simple.TIMESTAMP_NTZ : DataType.Simple.TIMESTAMP;
      case ArrowType.Interval interval ->
          interval.getUnit() == IntervalUnit.YEAR_MONTH
              ? new DataType.YearMonthInterval("interval year to month")
              : DataType.Simple.INTERVAL;
      case ArrowType.Duration _ -> new DataType.DayTimeInterval("interval day to second");
      case ArrowType.List _, ArrowType.LargeList _ ->
          new DataType.Array(type(field.getChildren().getFirst()));
      case ArrowType.Map _ -> dictionary(field.getChildren().getFirst());
      case ArrowType.Struct _ -> struct(field);
      default -> new DataType.Other(field.getType().toString());
    };
  }

  private static DataType whole(int bits) {
    return switch (bits) {
      case 8 -> DataType.Simple.TINYINT;
      case 16 -> DataType.Simple.SMALLINT;
      case 32 -> DataType.Simple.INT;
      default -> DataType.Simple.BIGINT;
    };
  }

  private static DataType dictionary(Field entries) {
    return new DataType.Dictionary(
        type(entries.getChildren().getFirst()), type(entries.getChildren().get(1)));
  }

  private static DataType struct(Field field) {
    boolean variant =
        field.getChildren().stream()
            .map(child ->
                child.getMetadata() == null ? Map.<String, String>of() : child.getMetadata())
            .anyMatch(metadata -> "true".equals(metadata.get("variant")));
    return variant ? DataType.Simple.VARIANT : new DataType.Struct(columns(field.getChildren()));
  }
}
