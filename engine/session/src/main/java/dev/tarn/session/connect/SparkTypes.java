package dev.tarn.session.connect;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import java.util.List;

/// Translates the protocol's types into Tarn's.
final class SparkTypes {
  private static final List<String> YEAR_MONTH = List.of("year", "month");
  private static final List<String> DAY_TIME = List.of("day", "hour", "minute", "second");

  private SparkTypes() {}

  /// The columns of a result.
  ///
  /// @param type the protocol's struct
  /// @return its fields as columns
  static Schema schema(dev.tarn.session.connect.proto.DataType type) {
    return new Schema(fields(type.getStruct()));
  }

  /// A type.
  ///
  /// @param type the protocol's
  /// @return Tarn's; [DataType.Other] for what Tarn has no model of
  static DataType of(dev.tarn.session.connect.proto.DataType type) {
    return switch (type.getKindCase()) {
      case NULL -> DataType.Simple.VOID;
      case BOOLEAN -> DataType.Simple.BOOLEAN;
      case BYTE -> DataType.Simple.TINYINT;
      case SHORT -> DataType.Simple.SMALLINT;
      case INTEGER -> DataType.Simple.INT;
      case LONG -> DataType.Simple.BIGINT;
      case FLOAT -> DataType.Simple.FLOAT;
      case DOUBLE -> DataType.Simple.DOUBLE;
      case BINARY -> DataType.Simple.BINARY;
      case DATE -> DataType.Simple.DATE;
      case TIMESTAMP -> DataType.Simple.TIMESTAMP;
      case TIMESTAMP_NTZ -> DataType.Simple.TIMESTAMP_NTZ;
      case CALENDAR_INTERVAL -> DataType.Simple.INTERVAL;
      case VARIANT -> DataType.Simple.VARIANT;
      case DECIMAL ->
          new DataType.Decimal(type.getDecimal().getPrecision(), type.getDecimal().getScale());
      case STRING -> text(type.getString().getCollation());
      case CHAR -> new DataType.Text("char(" + type.getChar().getLength() + ")");
      case VAR_CHAR -> new DataType.Text("varchar(" + type.getVarChar().getLength() + ")");
      case TIME ->
          new DataType.Time(type.getTime().hasPrecision() ? type.getTime().getPrecision() : 6);
      case YEAR_MONTH_INTERVAL -> {
        var interval = type.getYearMonthInterval();
        yield new DataType.YearMonthInterval(
            interval(
                YEAR_MONTH,
                interval.hasStartField() ? interval.getStartField() : 0,
                interval.hasEndField() ? interval.getEndField() : 1));
      }
      case DAY_TIME_INTERVAL -> {
        var interval = type.getDayTimeInterval();
        yield new DataType.DayTimeInterval(
            interval(
                DAY_TIME,
                interval.hasStartField() ? interval.getStartField() : 0,
                interval.hasEndField() ? interval.getEndField() : 3));
      }
      case ARRAY -> new DataType.Array(of(type.getArray().getElementType()));
      case MAP ->
          new DataType.Dictionary(of(type.getMap().getKeyType()), of(type.getMap().getValueType()));
      case STRUCT -> new DataType.Struct(fields(type.getStruct()));
      case UDT -> type.getUdt().hasSqlType() ? of(type.getUdt().getSqlType()) : other("udt");
      case GEOMETRY -> other("geometry(" + type.getGeometry().getSrid() + ")");
      case GEOGRAPHY -> other("geography(" + type.getGeography().getSrid() + ")");
      case UNPARSED -> other(type.getUnparsed().getDataTypeString());
      case KIND_NOT_SET -> other("unknown");
    };
  }

  private static List<Column> fields(dev.tarn.session.connect.proto.DataType.Struct struct) {
    return struct.getFieldsList().stream()
        .map(field -> {
          FieldMetadata metadata = FieldMetadata.parse(field.getMetadata());
          return new Column(
              field.getName(),
              metadata.text().<DataType>map(DataType.Text::new).orElse(of(field.getDataType())),
              field.getNullable(),
              metadata.comment().orElse(null));
        })
        .toList();
  }

  private static DataType text(String collation) {
    return new DataType.Text(
        collation.isEmpty() || collation.equals("UTF8_BINARY")
            ? "string"
            : "string collate " + collation);
  }

  private static String interval(List<String> units, int start, int end) {
    return start == end
        ? "interval " + units.get(start)
        : "interval " + units.get(start) + " to " + units.get(end);
  }

  private static DataType other(String sql) {
    return new DataType.Other(sql);
  }
}
