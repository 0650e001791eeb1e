package dev.tarn.session;

import org.jspecify.annotations.Nullable;

/// Rows that are made when they are read.
///
/// @param cell the value of a place
public record ComputedResult(Schema schema, long rowCount, Cell cell) implements Result {

  /// Makes a value.
  @FunctionalInterface
  public interface Cell {
    /// The value at a row and a column, from 0.
    @Nullable Object at(long row, int column);
  }

  @Override
  public long byteCount() {
    return 0;
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public RowReader open() {
    return new RowReader() {
      @Override
      public @Nullable Object value(long row, int column) {
        return cell.at(row, column);
      }

      @Override
      public void close() {}
    };
  }
}
