package dev.tarn.session.result;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.StructValue;
import dev.tarn.session.VariantValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.DurationVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.IntervalMonthDayNanoVector;
import org.apache.arrow.vector.IntervalYearVector;
import org.apache.arrow.vector.LargeVarBinaryVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampMicroVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.Types.MinorType;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/// Chooses the decoder of a column from the vector that Spark makes of its type.
final class Decoders {
  private static final DataType UNKNOWN = new DataType.Other("unknown");

  private Decoders() {}

  /// Chooses the decoders of all columns.
  ///
  /// @param schema the columns in Spark's words
  /// @param file the same in Arrow's words
  /// @throws DamagedException if they are not the same
  static List<Decoder> of(
      dev.tarn.session.Schema schema, org.apache.arrow.vector.types.pojo.Schema file)
      throws DamagedException {
    List<Field> fields = file.getFields();
    if (fields.size() != schema.size()) {
      throw new DamagedException(
          "The file has " + fields.size() + " columns instead of " + schema.size());
    }
    List<Decoder> decoders = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      decoders.add(of(schema.column(i).type(), fields.get(i)));
    }
    return List.copyOf(decoders);
  }

  /// Chooses a decoder.
  ///
  /// @param type the type in Spark's words
  /// @param field the same in Arrow's words
  static Decoder of(DataType type, Field field) {
    return switch (minorType(field)) {
      case NULL -> (_, _) -> "";
      case BIT -> (vector, i) -> ((BitVector) vector).get(i) != 0;
      case TINYINT -> (vector, i) -> ((TinyIntVector) vector).get(i);
      case SMALLINT -> (vector, i) -> ((SmallIntVector) vector).get(i);
      case INT -> (vector, i) -> ((IntVector) vector).get(i);
      case BIGINT -> (vector, i) -> ((BigIntVector) vector).get(i);
      case FLOAT4 -> (vector, i) -> ((Float4Vector) vector).get(i);
      case FLOAT8 -> (vector, i) -> ((Float8Vector) vector).get(i);
      case DECIMAL -> (vector, i) -> ((DecimalVector) vector).getObject(i);
      case VARCHAR -> (vector, i) -> text(((VarCharVector) vector).get(i));
      case LARGEVARCHAR -> (vector, i) -> text(((LargeVarCharVector) vector).get(i));
      case VARBINARY -> (vector, i) -> ((VarBinaryVector) vector).get(i);
      case LARGEVARBINARY -> (vector, i) -> ((LargeVarBinaryVector) vector).get(i);
      case DATEDAY -> (vector, i) -> LocalDate.ofEpochDay(((DateDayVector) vector).get(i));
      case TIMENANO -> (vector, i) -> LocalTime.ofNanoOfDay(((TimeNanoVector) vector).get(i));
      case TIMESTAMPMICROTZ -> (vector, i) -> instant(((TimeStampMicroTZVector) vector).get(i));
      case TIMESTAMPMICRO -> (vector, i) -> wallTime(((TimeStampMicroVector) vector).get(i));
      case INTERVALYEAR ->
          (vector, i) -> Period.ofMonths(((IntervalYearVector) vector).get(i)).normalized();
      case INTERVALMONTHDAYNANO -> Decoders::interval;
      case DURATION -> Decoders::duration;
      case LIST -> list(type, field);
      case MAP -> map(type, field);
      case STRUCT -> type == DataType.Simple.VARIANT ? variant(field) : struct(type, field);
      default -> (vector, i) -> String.valueOf(vector.getObject(i));
    };
  }

  private static MinorType minorType(Field field) {
    return org.apache.arrow.vector.types.Types.getMinorTypeForArrowType(field.getType());
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static LocalDateTime wallTime(long micros) {
    long seconds = Math.floorDiv(micros, 1_000_000L);
    int nanos = (int) Math.floorMod(micros, 1_000_000L) * 1000;
    return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
  }

  private static Duration duration(FieldVector vector, int index) {
    return Duration.of(DurationVector.get(vector.getDataBuffer(), index), ChronoUnit.MICROS);
  }

  private static CalendarInterval interval(FieldVector vector, int index) {
    var data = vector.getDataBuffer();
    return new CalendarInterval(
        IntervalMonthDayNanoVector.getMonths(data, index),
        IntervalMonthDayNanoVector.getDays(data, index),
        IntervalMonthDayNanoVector.getNanoseconds(data, index) / 1000);
  }

  private static Decoder list(DataType type, Field field) {
    DataType element = type instanceof DataType.Array array ? array.element() : UNKNOWN;
    Decoder decoder = of(element, field.getChildren().getFirst());
    return (vector, index) -> {
      ListVector list = (ListVector) vector;
      FieldVector elements = list.getDataVector();
      int end = list.getElementEndIndex(index);
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = list.getElementStartIndex(index); i < end; i++) {
        values.add(decoder.value(elements, i));
      }
      return Collections.unmodifiableList(values);
    };
  }

  private static Decoder map(DataType type, Field field) {
    DataType.Dictionary known =
        type instanceof DataType.Dictionary dictionary
            ? dictionary
            : new DataType.Dictionary(UNKNOWN, UNKNOWN);
    List<Field> entry = field.getChildren().getFirst().getChildren();
    Decoder keys = of(known.key(), entry.getFirst());
    Decoder items = of(known.value(), entry.getLast());
    return (vector, index) -> {
      ListVector list = (ListVector) vector;
      StructVector entries = (StructVector) list.getDataVector();
      FieldVector keyVector = (FieldVector) entries.getChildByOrdinal(0);
      FieldVector itemVector = (FieldVector) entries.getChildByOrdinal(1);
      int end = list.getElementEndIndex(index);
      Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
      for (int i = list.getElementStartIndex(index); i < end; i++) {
        values.put(keys.value(keyVector, i), items.value(itemVector, i));
      }
      return Collections.unmodifiableMap(values);
    };
  }

  private static Decoder struct(DataType type, Field field) {
    List<Column> known = type instanceof DataType.Struct struct ? struct.fields() : List.of();
    List<String> names = new ArrayList<>();
    List<Decoder> decoders = new ArrayList<>();
    List<Field> children = field.getChildren();
    for (int i = 0; i < children.size(); i++) {
      boolean isKnown = i < known.size();
      names.add(isKnown ? known.get(i).name() : UniqueNames.original(children.get(i)));
      decoders.add(of(isKnown ? known.get(i).type() : UNKNOWN, children.get(i)));
    }
    List<String> fixedNames = List.copyOf(names);
    return (vector, index) -> {
      StructVector struct = (StructVector) vector;
      List<@Nullable Object> values = new ArrayList<>(decoders.size());
      for (int i = 0; i < decoders.size(); i++) {
        FieldVector child = (FieldVector) struct.getChildByOrdinal(i);
        values.add(decoders.get(i).value(child, index));
      }
      return new StructValue(fixedNames, Collections.unmodifiableList(values));
    };
  }

  private static Decoder variant(Field field) {
    List<String> names = field.getChildren().stream().map(UniqueNames::original).toList();
    int value = Math.max(0, names.indexOf("value"));
    int metadata = names.indexOf("metadata") < 0 ? 1 : names.indexOf("metadata");
    return (vector, index) -> {
      StructVector struct = (StructVector) vector;
      return new VariantValue(bytes(struct, value, index), bytes(struct, metadata, index));
    };
  }

  private static ByteBuffer bytes(StructVector struct, int child, int index) {
    byte[] bytes =
        switch (struct.getChildByOrdinal(child)) {
          case VarBinaryVector vector -> vector.get(index);
          case LargeVarBinaryVector vector -> vector.get(index);
          default -> new byte[0];
        };
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }
}
