package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.result.ColumnKind;
import dev.tarn.session.result.ColumnSlice;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The smallest and the largest value of a column. For one thread.
final class Extremes {
  private final DataType type;
  private final ColumnKind kind;
  private boolean any;
  private long minLong;
  private long maxLong;
  private long minHigh;
  private long maxHigh;
  private double minDouble;
  private double maxDouble;
  private byte[] minBytes = {};
  private byte[] maxBytes = {};

  Extremes(DataType type) {
    this.type = type;
    this.kind = ColumnKind.of(type);
  }

  /// Takes a value that is not null.
  void add(ColumnSlice slice, int row) {
    switch (kind) {
      case LONG -> addLong(slice.longs()[row]);
      case DOUBLE -> addDouble(slice.doubles()[row] + 0.0);
      case WIDE -> addWide(slice.highs()[row], slice.longs()[row]);
      case TEXT, BYTES, SHOWN ->
          addBytes(slice.data(), slice.offsets()[row], slice.offsets()[row + 1]);
    }
    any = true;
  }

  void addAll(Extremes other) {
    if (!other.any) {
      return;
    }
    switch (kind) {
      case LONG -> {
        addLong(other.minLong);
        any = true;
        addLong(other.maxLong);
      }
      case DOUBLE -> {
        addDouble(other.minDouble);
        any = true;
        addDouble(other.maxDouble);
      }
      case WIDE -> {
        addWide(other.minHigh, other.minLong);
        any = true;
        addWide(other.maxHigh, other.maxLong);
      }
      case TEXT, BYTES, SHOWN -> {
        addBytes(other.minBytes, 0, other.minBytes.length);
        any = true;
        addBytes(other.maxBytes, 0, other.maxBytes.length);
      }
    }
  }

  /// The smallest value, null for none and for values without an order.
  @Nullable Object min() {
    return value(minLong, minHigh, minDouble, minBytes);
  }

  /// The largest value, null for none and for values without an order.
  @Nullable Object max() {
    return value(maxLong, maxHigh, maxDouble, maxBytes);
  }

  private @Nullable Object value(long low, long high, double number, byte[] bytes) {
    if (!any) {
      return null;
    }
    return switch (kind) {
      case LONG -> SliceValue.ofLong(low, type);
      case DOUBLE -> SliceValue.ofDouble(number, type);
      case WIDE -> SliceValue.ofWide(high, low, type);
      case TEXT -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
      case BYTES -> bytes;
      case SHOWN -> null;
    };
  }

  private void addLong(long value) {
    minLong = any ? Math.min(minLong, value) : value;
    maxLong = any ? Math.max(maxLong, value) : value;
  }

  private void addDouble(double value) {
    minDouble = any && Double.compare(minDouble, value) <= 0 ? minDouble : value;
    maxDouble = any && Double.compare(maxDouble, value) >= 0 ? maxDouble : value;
  }

  private void addWide(long high, long low) {
    if (!any || compare(high, low, minHigh, minLong) < 0) {
      minHigh = high;
      minLong = low;
    }
    if (!any || compare(high, low, maxHigh, maxLong) > 0) {
      maxHigh = high;
      maxLong = low;
    }
  }

  private static int compare(long high, long low, long otherHigh, long otherLow) {
    int order = Long.compare(high, otherHigh);
    return order != 0 ? order : Long.compareUnsigned(low, otherLow);
  }

  private void addBytes(byte[] data, int from, int to) {
    if (!any || Arrays.compareUnsigned(data, from, to, minBytes, 0, minBytes.length) < 0) {
      minBytes = Arrays.copyOfRange(data, from, to);
    }
    if (!any || Arrays.compareUnsigned(data, from, to, maxBytes, 0, maxBytes.length) > 0) {
      maxBytes = Arrays.copyOfRange(data, from, to);
    }
  }
}
