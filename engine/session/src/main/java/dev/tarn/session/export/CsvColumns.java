package dev.tarn.session.export;

import dev.tarn.session.DataType;
import dev.tarn.session.result.ResultBatches;
import dev.tarn.session.text.CellText;
import java.nio.charset.StandardCharsets;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampMicroVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.jspecify.annotations.Nullable;

/// Chooses how the values of a column become CSV.
final class CsvColumns {
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final int LONG_DIGITS = 18;

  private CsvColumns() {}

  /// Chooses for a column of the loaded batch.
  ///
  /// @param vector the column
  /// @param type its type
  /// @param place its place
  /// @param batches gives the values of rarer types
  /// @param options how values are written
  static CsvColumn of(
      FieldVector vector, DataType type, int place, ResultBatches batches, ExportOptions options) {
    CsvColumn fast = isSafe(options.csv()) ? fast(vector, options) : null;
    if (fast != null) {
      return fast;
    }
    if (vector instanceof VarCharVector texts) {
      return new CsvText(texts, options.csv());
    }
    CellText texts = CellText.in(options.zone());
    StringBuilder text = new StringBuilder();
    return (row, out) -> {
      text.setLength(0);
      Object value = batches.value(place, row);
      options.csv().append(texts.text(value, type), text);
      out.put(text);
    };
  }

  /// Tells if numbers and times can never need quotes.
  private static boolean isSafe(CsvStyle style) {
    return style.nullText().isEmpty()
        && switch (style.delimiter()) {
          case ',', ';', '\t', '|' -> true;
          default -> false;
        };
  }

  private static @Nullable CsvColumn fast(FieldVector vector, ExportOptions options) {
    return switch (vector) {
      case BitVector v -> (row, out) -> out.put(v.get(row) == 0 ? FALSE : TRUE);
      case TinyIntVector v -> (row, out) -> out.put((long) v.get(row));
      case SmallIntVector v -> (row, out) -> out.put((long) v.get(row));
      case IntVector v -> (row, out) -> out.put((long) v.get(row));
      case BigIntVector v -> (row, out) -> out.put(v.get(row));
      case Float8Vector v -> (row, out) -> out.put(Double.toString(v.get(row)));
      case DecimalVector v when v.getPrecision() <= LONG_DIGITS -> decimals(v);
      case DateDayVector v -> {
        CsvTimes times = CsvTimes.plain();
        yield (row, out) -> times.date(v.get(row), out);
      }
      case TimeStampMicroTZVector v -> {
        CsvTimes times = CsvTimes.in(options.zone());
        yield (row, out) -> times.moment(v.get(row), out);
      }
      case TimeStampMicroVector v -> {
        CsvTimes times = CsvTimes.plain();
        yield (row, out) -> times.moment(v.get(row), out);
      }
      default -> null;
    };
  }

  /// Small decimals: the low half of their 16 bytes is the whole number.
  private static CsvColumn decimals(DecimalVector vector) {
    int scale = vector.getScale();
    long unit = 1;
    for (int i = 0; i < scale; i++) {
      unit *= 10;
    }
    long one = unit;
    ArrowBuf data = vector.getDataBuffer();
    return (row, out) -> {
      long number = data.getLong((long) row * DecimalVector.TYPE_WIDTH);
      if (scale == 0) {
        out.put(number);
        return;
      }
      if (number < 0) {
        out.put((byte) '-');
        number = -number;
      }
      out.put(number / one);
      out.put((byte) '.');
      out.put(number % one, scale);
    };
  }
}
