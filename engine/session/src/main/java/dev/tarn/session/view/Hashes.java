package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.ColumnSlice;
import dev.tarn.session.result.PlainValue;
import dev.tarn.session.text.CellText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/// 64-bit hashes of values. Values of one column are taken for the same if their hashes are: for
/// whole numbers, times and doubles that is exact, as they are only mixed; for a million different
/// texts the chance that any two are confused is below one to ten million.
final class Hashes {
  /// Stands for null.
  static final long NULL = 0x9e3779b97f4a7c15L;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Hashes() {}

  /// The hash of a value in a slice.
  static long of(ColumnSlice slice, int row) {
    if (slice.isNull(row)) {
      return NULL;
    }
    return switch (slice.kind()) {
      case LONG -> mix(slice.longs()[row]);
      case DOUBLE -> ofDouble(slice.doubles()[row]);
      case WIDE -> ofWide(slice.highs()[row], slice.longs()[row]);
      case TEXT, BYTES, SHOWN ->
          ofBytes(slice.data(), slice.offsets()[row], slice.offsets()[row + 1]);
    };
  }

  /// The hash of a value as a row reader gives it.
  static long of(Object value, DataType type, ZoneId zone) {
    return switch (ColumnKind.of(type)) {
      case LONG -> mix(PlainValue.number(value, type));
      case DOUBLE -> ofDouble(((Number) value).doubleValue());
      case WIDE -> {
        BigInteger unscaled = PlainValue.unscaled((BigDecimal) value, type);
        yield ofWide(unscaled.shiftRight(64).longValue(), unscaled.longValue());
      }
      case TEXT, SHOWN ->
          ofBytes(CellText.in(zone).text(value, type).getBytes(StandardCharsets.UTF_8));
      case BYTES -> ofBytes((byte[]) value);
    };
  }

  /// The hash of two things in order.
  static long both(long first, long second) {
    return mix(first * 31 + second);
  }

  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static long ofDouble(double value) {
    return mix(Double.doubleToLongBits(value == 0 ? 0.0 : value));
  }

  private static long ofWide(long high, long low) {
    return mix(mix(high) + low);
  }

  private static long ofBytes(byte[] bytes) {
    return ofBytes(bytes, 0, bytes.length);
  }

  private static long ofBytes(byte[] bytes, int from, int to) {
    long hash = mix(NULL + to - from);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mix(hash ^ (long) WORDS.get(bytes, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = rest << 8 | (bytes[at] & 0xff);
    }
    return mix(hash ^ rest);
  }
}
