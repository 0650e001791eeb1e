package dev.tarn.session.result;

import dev.tarn.session.DataType;
import java.util.Arrays;

/// The values of one column in one batch, as plain arrays that are used again for the next batch.
///
/// What is in the arrays beyond the rows, or at rows that are null, has no meaning. For one thread.
public final class ColumnSlice {
  private final DataType type;
  private final ColumnKind kind;
  private int rows;
  private int nullCount;
  private byte[] nulls = {};
  private long[] longs = {};
  private long[] highs = {};
  private double[] doubles = {};
  private byte[] data = {};
  private int[] offsets = {};

  /// Makes an empty slice.
  ///
  /// @param type of the column
  public ColumnSlice(DataType type) {
    this.type = type;
    this.kind = ColumnKind.of(type);
  }

  /// The column's type.
  ///
  /// @return in Spark's words
  public DataType type() {
    return type;
  }

  /// Which arrays are filled.
  ///
  /// @return by the type
  public ColumnKind kind() {
    return kind;
  }

  /// How many rows the batch has.
  ///
  /// @return at least 1
  public int rows() {
    return rows;
  }

  /// How many of them are null.
  ///
  /// @return 0 to the rows
  public int nullCount() {
    return nullCount;
  }

  /// Tells if a value is null.
  ///
  /// @param row from 0
  /// @return true for SQL `NULL`
  public boolean isNull(int row) {
    return nulls[row] != 0;
  }

  /// Whole numbers, or the low halves of wide ones.
  ///
  /// @return not to be changed
  public long[] longs() {
    return longs;
  }

  /// The high halves of wide numbers.
  ///
  /// @return not to be changed
  public long[] highs() {
    return highs;
  }

  /// Floating point numbers.
  ///
  /// @return not to be changed
  public double[] doubles() {
    return doubles;
  }

  /// Bytes of all values, one after the other.
  ///
  /// @return not to be changed
  public byte[] data() {
    return data;
  }

  /// Where each value begins in the data, and behind them where the last one ends.
  ///
  /// @return not to be changed
  public int[] offsets() {
    return offsets;
  }

  /// Begins a batch: makes room, no value is null.
  void begin(int count) {
    rows = count;
    nullCount = 0;
    nulls = nulls.length < count ? new byte[count] : nulls;
    Arrays.fill(nulls, 0, count, (byte) 0);
    switch (kind) {
      case DOUBLE -> doubles = doubles.length < count ? new double[count] : doubles;
      case LONG -> longs = longs.length < count ? new long[count] : longs;
      case WIDE -> {
        longs = longs.length < count ? new long[count] : longs;
        highs = highs.length < count ? new long[count] : highs;
      }
      case TEXT, BYTES, SHOWN -> {
        offsets = offsets.length <= count ? new int[count + 1] : offsets;
        offsets[0] = 0;
      }
    }
  }

  void setNull(int row) {
    nulls[row] = 1;
    nullCount++;
  }

  /// Makes room for bytes; those that are there stay.
  byte[] room(int bytes) {
    if (data.length < bytes) {
      data =
          Arrays.copyOf(
              data, Math.max(bytes, (int) Math.min(Integer.MAX_VALUE - 8, data.length * 2L)));
    }
    return data;
  }
}
