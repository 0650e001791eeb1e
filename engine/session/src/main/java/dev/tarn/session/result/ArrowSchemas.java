package dev.tarn.session.result;

import com.google.protobuf.ByteString;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.IntervalUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/// Makes the Arrow schema that Spark would send, for answers that came without any batch.
final class ArrowSchemas {
  private ArrowSchemas() {}

  static Schema of(dev.tarn.session.Schema schema) {
    return new Schema(schema.columns().stream().map(ArrowSchemas::field).toList());
  }

  /// The schema message of a stream.
  static ByteString message(Schema schema) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MessageSerializer.serialize(new WriteChannel(Channels.newChannel(bytes)), schema);
    return ByteString.copyFrom(bytes.toByteArray());
  }

  private static Field field(Column column) {
    return field(column.name(), column.type(), column.nullable());
  }

  private static Field field(String name, DataType type, boolean nullable) {
    FieldType fieldType = new FieldType(nullable, arrowType(type), null);
    return new Field(name, fieldType, children(type));
  }

  private static List<Field> children(DataType type) {
    return switch (type) {
      case DataType.Array array -> List.of(field("element", array.element(), true));
      case DataType.Struct struct -> struct.fields().stream().map(ArrowSchemas::field).toList();
      case DataType.Dictionary map ->
          List.of(
              new Field(
                  "entries",
                  FieldType.notNullable(ArrowType.Struct.INSTANCE),
                  List.of(field("key", map.key(), false), field("value", map.value(), true))));
      case DataType.Simple.VARIANT ->
          List.of(
              field("value", DataType.Simple.BINARY, false),
              new Field(
                  "metadata",
                  new FieldType(false, ArrowType.Binary.INSTANCE, null, Map.of("variant", "true")),
                  List.of()));
      default -> List.of();
    };
  }

  private static ArrowType arrowType(DataType type) {
    return switch (type) {
      case DataType.Simple simple -> simple(simple);
      case DataType.Text _, DataType.Other _ -> ArrowType.Utf8.INSTANCE;
      case DataType.Decimal decimal ->
          new ArrowType.Decimal(decimal.precision(), decimal.scale(), 128);
      case DataType.YearMonthInterval _ -> new ArrowType.Interval(IntervalUnit.YEAR_MONTH);
      case DataType.DayTimeInterval _ -> new ArrowType.Duration(TimeUnit.MICROSECOND);
      case DataType.Time _ -> new ArrowType.Time(TimeUnit.NANOSECOND, 64);
      case DataType.Array _ -> ArrowType.List.INSTANCE;
      case DataType.Dictionary _ -> new ArrowType.Map(false);
      case DataType.Struct _ -> ArrowType.Struct.INSTANCE;
    };
  }

  private static ArrowType simple(DataType.Simple type) {
    return switch (type) {
      case VOID -> ArrowType.Null.INSTANCE;
      case BOOLEAN -> ArrowType.Bool.INSTANCE;
      case TINYINT -> new ArrowType.Int(8, true);
      case SMALLINT -> new ArrowType.Int(16, true);
      case INT -> new ArrowType.Int(32, true);
      case BIGINT -> new ArrowType.Int(64, true);
      case FLOAT -> new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
      case DOUBLE -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case BINARY -> ArrowType.Binary.INSTANCE;
      case DATE -> new ArrowType.Date(DateUnit.DAY);
      case TIMESTAMP -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
      case TIMESTAMP_NTZ -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
      case INTERVAL -> new ArrowType.Interval(IntervalUnit.MONTH_DAY_NANO);
      case VARIANT -> ArrowType.Struct.INSTANCE;
    };
  }
}
