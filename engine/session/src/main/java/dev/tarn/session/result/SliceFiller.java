package dev.tarn.session.result;

import dev.tarn.session.DataType;
import dev.tarn.session.text.CellText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseLargeVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.types.pojo.Field;

/// Copies an Arrow vector into a slice.
@FunctionalInterface
interface SliceFiller {

  /// Fills a slice.
  void fill(FieldVector vector, int rows, ColumnSlice slice);

  /// Chooses how a column is copied.
  static SliceFiller of(DataType type, Field field, ZoneId zone) {
    if (ColumnKind.of(type) == ColumnKind.SHOWN) {
      return shown(type, field, zone);
    }
    return (vector, rows, slice) -> {
      slice.begin(rows);
      nulls(vector, rows, slice);
      switch (slice.kind()) {
        case LONG -> longs(vector, rows, slice.longs());
        case DOUBLE -> doubles(vector, rows, slice.doubles());
        case WIDE -> wide(vector, rows, slice);
        case TEXT, BYTES, SHOWN -> bytes(vector, rows, slice);
      }
    };
  }

  private static void nulls(FieldVector vector, int rows, ColumnSlice slice) {
    if (vector.getNullCount() == 0) {
      return;
    }
    ArrowBuf validity = vector.getValidityBuffer();
    int bits = 0;
    for (int i = 0; i < rows; i++) {
      bits = (i & 7) == 0 ? validity.getByte(i >> 3) : bits;
      if ((bits >> (i & 7) & 1) == 0) {
        slice.setNull(i);
      }
    }
  }

  private static void longs(FieldVector vector, int rows, long[] into) {
    ArrowBuf data = vector.getDataBuffer();
    switch (vector.getMinorType()) {
      case BIT -> {
        for (int i = 0; i < rows; i++) {
          into[i] = data.getByte(i >> 3) >> (i & 7) & 1;
        }
      }
      case TINYINT -> {
        for (int i = 0; i < rows; i++) {
          into[i] = data.getByte(i);
        }
      }
      case SMALLINT -> {
        for (int i = 0; i < rows; i++) {
          into[i] = data.getShort(2L * i);
        }
      }
      case INT, DATEDAY, INTERVALYEAR -> {
        IntBuffer ints = buffer(data, 4L * rows).asIntBuffer();
        for (int i = 0; i < rows; i++) {
          into[i] = ints.get(i);
        }
      }
      case DECIMAL -> {
        LongBuffer halves = buffer(data, 16L * rows).asLongBuffer();
        for (int i = 0; i < rows; i++) {
          into[i] = halves.get(2 * i);
        }
      }
      default -> buffer(data, 8L * rows).asLongBuffer().get(into, 0, rows);
    }
  }

  private static void doubles(FieldVector vector, int rows, double[] into) {
    switch (vector.getMinorType()) {
      case FLOAT4 -> {
        var floats = buffer(vector.getDataBuffer(), 4L * rows).asFloatBuffer();
        for (int i = 0; i < rows; i++) {
          into[i] = floats.get(i);
        }
      }
      default -> buffer(vector.getDataBuffer(), 8L * rows).asDoubleBuffer().get(into, 0, rows);
    }
  }

  private static void wide(FieldVector vector, int rows, ColumnSlice slice) {
    LongBuffer halves = buffer(vector.getDataBuffer(), 16L * rows).asLongBuffer();
    for (int i = 0; i < rows; i++) {
      slice.longs()[i] = halves.get(2 * i);
      slice.highs()[i] = halves.get(2 * i + 1);
    }
  }

  private static void bytes(FieldVector vector, int rows, ColumnSlice slice) {
    int[] offsets = slice.offsets();
    ArrowBuf places = vector.getOffsetBuffer();
    boolean large = vector instanceof BaseLargeVariableWidthVector;
    long first = large ? places.getLong(0) : places.getInt(0);
    for (int i = 0; i <= rows; i++) {
      long at = large ? places.getLong(8L * i) : places.getInt(4L * i);
      offsets[i] = Math.toIntExact(at - first);
    }
    vector.getDataBuffer().getBytes(first, slice.room(offsets[rows]), 0, offsets[rows]);
  }

  private static ByteBuffer buffer(ArrowBuf data, long bytes) {
    return data.nioBuffer(0, Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static SliceFiller shown(DataType type, Field field, ZoneId zone) {
    Decoder decoder = Decoders.of(type, field);
    CellText text = CellText.in(zone);
    return (vector, rows, slice) -> {
      slice.begin(rows);
      int end = 0;
      for (int i = 0; i < rows; i++) {
        Object value = vector instanceof NullVector ? null : decoder.value(vector, i);
        if (value == null) {
          slice.setNull(i);
        } else {
          byte[] utf8 = text.text(value, type).getBytes(StandardCharsets.UTF_8);
          System.arraycopy(utf8, 0, slice.room(end + utf8.length), end, utf8.length);
          end += utf8.length;
        }
        slice.offsets()[i + 1] = end;
      }
    };
  }
}
