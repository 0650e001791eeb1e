package dev.tarn.engine.arrow;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// Fills one Arrow vector, from its first value to its last, batch after batch.
///
/// It writes to memory without checks: the caller gives rows in order and not more than the
/// capacity.
abstract class ColumnFiller {
  /// Begins a batch.
  abstract void begin();

  /// Writes the value of a row.
  ///
  /// @param row the row; it may be used again for the next one
  /// @param at the value's place in the vector
  abstract void put(InternalRow row, int at);

  /// Writes values of a batch of columns.
  ///
  /// @param column the batch's column
  /// @param from the first of its rows
  /// @param rows how many
  /// @param at the first one's place in the vector
  abstract void append(ColumnarBatch batch, int column, int from, int rows, int at);

  /// Ends the batch, before the vector's value count is set.
  ///
  /// @param rows how many values were written
  abstract void end(int rows);

  /// Bytes of the batch so far, roughly.
  ///
  /// @param rows how many values were written
  abstract long bytes(int rows);
}
