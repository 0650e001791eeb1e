package dev.tarn.engine.samples;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// A table whose rows are made while they are read.
///
/// It is a value: it travels to the tasks, and every reader of the same part makes the same rows.
interface Sample extends Serializable {
  /// Tells what the table holds and where it is from, in a sentence or two.
  String comment();

  /// The columns in their order.
  List<? extends SampleColumn<?>> columns();

  /// How many rows the table has; exact where the maker knows it, else close.
  long rowCount();

  /// Into how many parts the table should be split.
  ///
  /// @param cores how many parts can be made at once
  /// @return 1 or more
  int parts(int cores);

  /// Makes the rows of one part.
  ///
  /// @param slice the part and how much of it is wanted
  /// @return batches of the wanted columns; its rows come after those of the part before
  PartitionReader<ColumnarBatch> read(Slice slice);
}
