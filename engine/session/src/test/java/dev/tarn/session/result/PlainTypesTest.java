package dev.tarn.session.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.DurationVector;
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
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.util.Text;
import org.junit.jupiter.api.Test;

class PlainTypesTest extends ColumnChecks {
  @Test
  void booleans() {
    check(
        Simple.BOOLEAN,
        BitVector.class,
        v -> {
          v.setSafe(1, 1);
          v.setSafe(2, 0);
        },
        true,
        false);
  }

  @Test
  void tinyInts() {
    check(
        Simple.TINYINT,
        TinyIntVector.class,
        v -> {
          v.setSafe(1, Byte.MIN_VALUE);
          v.setSafe(2, Byte.MAX_VALUE);
        },
        Byte.MIN_VALUE,
        Byte.MAX_VALUE);
  }

  @Test
  void smallInts() {
    check(
        Simple.SMALLINT,
        SmallIntVector.class,
        v -> {
          v.setSafe(1, Short.MIN_VALUE);
          v.setSafe(2, 7);
        },
        Short.MIN_VALUE,
        (short) 7);
  }

  @Test
  void ints() {
    check(
        Simple.INT,
        IntVector.class,
        v -> {
          v.setSafe(1, Integer.MIN_VALUE);
          v.setSafe(2, 7);
        },
        Integer.MIN_VALUE,
        7);
  }

  @Test
  void bigInts() {
    check(
        Simple.BIGINT,
        BigIntVector.class,
        v -> {
          v.setSafe(1, Long.MIN_VALUE);
          v.setSafe(2, 7);
        },
        Long.MIN_VALUE,
        7L);
  }

  @Test
  void floatingPoint() {
    check(
        Simple.FLOAT,
        Float4Vector.class,
        v -> {
          v.setSafe(1, 1.5f);
          v.setSafe(2, Float.NaN);
        },
        1.5f,
        Float.NaN);
    check(
        Simple.DOUBLE,
        Float8Vector.class,
        v -> {
          v.setSafe(1, -0.0);
          v.setSafe(2, Double.NEGATIVE_INFINITY);
        },
        -0.0,
        Double.NEGATIVE_INFINITY);
  }

  @Test
  void decimals() {
    BigDecimal small = new BigDecimal("-0.0000000001");
    BigDecimal large = new BigDecimal("9999999999999999999999999999.9999999999");
    check(
        new DataType.Decimal(38, 10),
        DecimalVector.class,
        v -> {
          v.setSafe(1, small);
          v.setSafe(2, large);
        },
        small,
        large);
  }

  @Test
  void texts() {
    check(
        new DataType.Text("varchar(10)"),
        VarCharVector.class,
        v -> {
          v.setSafe(1, new Text("häß😀\u0000"));
          v.setSafe(2, new Text(""));
        },
        "häß😀\u0000",
        "");
  }

  @Test
  void bytes() {
    check(
        Simple.BINARY,
        VarBinaryVector.class,
        v -> {
          v.setSafe(1, new byte[] {0, -1});
          v.setSafe(2, new byte[0]);
        },
        new byte[] {0, -1},
        new byte[0]);
  }

  @Test
  void largeVectors() {
    check(
        new Schema(List.of(new Column("c", TEXT, true, null))),
        arrow(ArrowType.LargeUtf8.INSTANCE),
        LargeVarCharVector.class,
        v -> {
          v.setSafe(1, new Text("a"));
          v.setSafe(2, new Text(""));
        },
        "a",
        "");
    check(
        new Schema(List.of(new Column("c", Simple.BINARY, true, null))),
        arrow(ArrowType.LargeBinary.INSTANCE),
        LargeVarBinaryVector.class,
        v -> {
          v.setSafe(1, new byte[] {1});
          v.setSafe(2, new byte[] {2});
        },
        new byte[] {1},
        new byte[] {2});
  }

  private static org.apache.arrow.vector.types.pojo.Schema arrow(ArrowType type) {
    return new org.apache.arrow.vector.types.pojo.Schema(
        List.of(new Field("c", FieldType.nullable(type), List.of())));
  }

  @Test
  void dates() {
    check(
        Simple.DATE,
        DateDayVector.class,
        v -> {
          v.setSafe(1, -719_162);
          v.setSafe(2, (int) LocalDate.of(9999, 12, 31).toEpochDay());
        },
        LocalDate.of(1, 1, 1),
        LocalDate.of(9999, 12, 31));
  }

  @Test
  void timestamps() {
    check(
        Simple.TIMESTAMP,
        TimeStampMicroTZVector.class,
        v -> {
          v.setSafe(1, -1);
          v.setSafe(2, 253_402_300_799_999_999L);
        },
        Instant.parse("1969-12-31T23:59:59.999999Z"),
        Instant.parse("9999-12-31T23:59:59.999999Z"));
  }

  @Test
  void wallTimes() {
    check(
        Simple.TIMESTAMP_NTZ,
        TimeStampMicroVector.class,
        v -> {
          v.setSafe(1, -1);
          v.setSafe(2, 1_000_001);
        },
        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
        LocalDateTime.of(1970, 1, 1, 0, 0, 1, 1000));
  }

  @Test
  void times() {
    check(
        new DataType.Time(6),
        TimeNanoVector.class,
        v -> {
          v.setSafe(1, 0);
          v.setSafe(2, 86_399_999_999_000L);
        },
        LocalTime.MIDNIGHT,
        LocalTime.of(23, 59, 59, 999_999_000));
  }

  @Test
  void yearMonthIntervals() {
    check(
        new DataType.YearMonthInterval("interval year to month"),
        IntervalYearVector.class,
        v -> {
          v.setSafe(1, 14);
          v.setSafe(2, -1);
        },
        Period.of(1, 2, 0),
        Period.ofMonths(-1));
  }

  @Test
  void dayTimeIntervals() {
    check(
        new DataType.DayTimeInterval("interval day to second"),
        DurationVector.class,
        v -> {
          v.setSafe(1, 1_500_000);
          v.setSafe(2, Long.MIN_VALUE);
        },
        Duration.ofMillis(1500),
        Duration.ofSeconds(-9_223_372_036_855L, 224_192_000));
  }

  @Test
  void calendarIntervals() {
    check(
        Simple.INTERVAL,
        IntervalMonthDayNanoVector.class,
        v -> {
          v.setSafe(1, 1, -2, 3_000);
          v.setSafe(2, 0, 0, -1_000);
        },
        new CalendarInterval(1, -2, 3),
        new CalendarInterval(0, 0, -1));
  }

  @Test
  void nothingButNull() {
    Schema schema = new Schema(List.of(new Column("c", Simple.VOID, true, null)));
    ResultWriter writer = new ResultStore(temporary).create("void");
    writer.schema(schema);
    writer.append(Streams.stream(ArrowSchemas.of(schema), root -> root.setRowCount(2)));
    try (RowReader reader = writer.result().open()) {
      assertThat(reader.value(1, 0)).isNull();
    }
  }
}
