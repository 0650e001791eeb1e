package dev.tarn.session.result;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampMicroVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;

/// Stored results with random rows of every type, with nulls, `NaN`, both zeros and odd texts.
public final class RandomRows {
  private static final DataType TEXT = new DataType.Text("string");

  /// A column of each type.
  public static final Schema SCHEMA =
      new Schema(
          List.of(
              column("id", Simple.BIGINT),
              column("truth", Simple.BOOLEAN),
              column("tiny", Simple.TINYINT),
              column("small", Simple.SMALLINT),
              column("whole", Simple.INT),
              column("single", Simple.FLOAT),
              column("twofold", Simple.DOUBLE),
              column("price", new DataType.Decimal(12, 2)),
              column("wide", new DataType.Decimal(38, 6)),
              column("city", TEXT),
              column("comment", TEXT),
              column("bytes", Simple.BINARY),
              column("day", Simple.DATE),
              column("moment", Simple.TIMESTAMP),
              column("wall", Simple.TIMESTAMP_NTZ),
              column("clock", new DataType.Time(6)),
              column("months", new DataType.YearMonthInterval("interval year to month")),
              column("span", new DataType.DayTimeInterval("interval day to second")),
              column("calendar", Simple.INTERVAL),
              column("list", new DataType.Array(Simple.INT)),
              column(
                  "pair", new DataType.Struct(List.of(column("a", Simple.INT), column("b", TEXT)))),
              column("nothing", Simple.VOID)));

  private static final String[] CITIES = {
    "Berlin", "São Paulo", "東京", "berlin", "", "New York", "İstanbul ſkı-K2", "😀 city"
  };
  private static final double[] ODD = {
    Double.NaN, 0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-300, 1.5
  };

  private RandomRows() {}

  private static Column column(String name, DataType type) {
    return new Column(name, type, true, null);
  }

  /// Begins a result.
  public static ResultWriter begin(Path folder, String id) {
    ResultWriter writer = new ResultStore(folder).create(id);
    writer.schema(SCHEMA);
    return writer;
  }

  /// Adds a batch.
  public static void add(ResultWriter writer, Random random, long firstId, int rows) {
    writer.append(
        Streams.stream(ArrowSchemas.of(SCHEMA), root -> fill(root, random, firstId, rows)));
  }

  /// A whole result.
  public static Result make(Path folder, String id, long seed, int batches, int rows) {
    Random random = new Random(seed);
    ResultWriter writer = begin(folder, id);
    for (int i = 0; i < batches; i++) {
      add(writer, random, (long) i * rows, rows);
    }
    writer.complete();
    return writer.result();
  }

  private static void fill(VectorSchemaRoot root, Random random, long firstId, int rows) {
    for (FieldVector vector : root.getFieldVectors()) {
      vector.setInitialCapacity(rows);
      vector.allocateNew();
      for (int i = 0; i < rows; i++) {
        if (random.nextInt(8) != 0) {
          put(vector, i, random, firstId + i);
        } else if (!(vector instanceof NullVector)) {
          vector.setNull(i);
        }
      }
      vector.setValueCount(rows);
    }
    root.setRowCount(rows);
  }

  private static void put(FieldVector vector, int i, Random random, long id) {
    switch (vector) {
      case BigIntVector v -> v.setSafe(i, id);
      case BitVector v -> v.setSafe(i, random.nextInt(2));
      case TinyIntVector v -> v.setSafe(i, random.nextInt(256) - 128);
      case SmallIntVector v -> v.setSafe(i, random.nextInt(2000) - 1000);
      case IntVector v ->
          v.setSafe(i, random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(50));
      case Float4Vector v -> v.setSafe(i, (float) odd(random));
      case Float8Vector v -> v.setSafe(i, odd(random));
      case DecimalVector v when v.getPrecision() == 12 ->
          v.setSafe(i, BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2));
      case DecimalVector v ->
          v.setSafe(
              i,
              new BigDecimal(new BigInteger(random.nextInt(120), random), 6)
                  .multiply(BigDecimal.valueOf(random.nextInt(2) * 2L - 1)));
      case VarCharVector v ->
          v.setSafe(i, text(v.getName(), random).getBytes(StandardCharsets.UTF_8));
      case VarBinaryVector v -> {
        byte[] bytes = new byte[random.nextInt(6)];
        random.nextBytes(bytes);
        v.setSafe(i, bytes);
      }
      case DateDayVector v ->
          v.setSafe(i, random.nextInt(40) == 0 ? -800_000 : random.nextInt(30_000) - 5000);
      case TimeStampMicroTZVector v -> v.setSafe(i, micros(random));
      case TimeStampMicroVector v -> v.setSafe(i, micros(random));
      case TimeNanoVector v ->
          v.setSafe(i, random.nextInt(86_400) * 1_000_000_000L + 1000L * random.nextInt(3));
      case IntervalYearVector v -> v.setSafe(i, random.nextInt(100) - 50);
      case DurationVector v -> v.setSafe(i, random.nextInt(1_000_000) * 1_000L - 7);
      case IntervalMonthDayNanoVector v ->
          v.setSafe(i, random.nextInt(5), random.nextInt(3), 1000L * random.nextInt(9));
      case ListVector v -> {
        int start = v.startNewValue(i);
        IntVector elements = (IntVector) v.getDataVector();
        int size = random.nextInt(3);
        for (int e = 0; e < size; e++) {
          elements.setSafe(start + e, random.nextInt(4));
        }
        v.endValue(i, size);
      }
      case StructVector v -> {
        v.setIndexDefined(i);
        ((IntVector) v.getChildByOrdinal(0)).setSafe(i, random.nextInt(3));
        ((VarCharVector) v.getChildByOrdinal(1)).setSafe(i, "x".getBytes(StandardCharsets.UTF_8));
      }
      case NullVector _ -> {}
      default -> throw new IllegalStateException(vector.toString());
    }
  }

  private static double odd(Random random) {
    int chosen = random.nextInt(12);
    return chosen < ODD.length ? ODD[chosen] : random.nextGaussian() * 1000;
  }

  private static long micros(Random random) {
    long second = random.nextInt(40) == 0 ? -80_000_000_000L : random.nextInt(2_000_000_000);
    return second * 1_000_000L + (random.nextBoolean() ? 0 : random.nextInt(1_000_000));
  }

  private static String text(String name, Random random) {
    if (name.equals("city")) {
      return CITIES[random.nextInt(CITIES.length)];
    }
    String shared = "a comment that begins alike ";
    return random.nextInt(3) == 0
        ? shared + "and ends alike"
        : shared + Integer.toHexString(random.nextInt(5000));
  }
}
