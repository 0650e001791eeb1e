package dev.tarn.engine.samples;

import io.trino.tpch.TextPool;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// Makes the rows of one TPC-H table.
///
/// @param columns the table's columns
/// @param generator makes the rows of a part
/// @param <E> the generator's row
record TpchMaker<E>(List<SampleColumn<E>> columns, Generator<E> generator) {
  /// Makes the rows of a part.
  ///
  /// @param <E> the generator's row
  interface Generator<E> {
    /// Prepares a part.
    ///
    /// @param part from 1
    /// @param text what the comment columns are cut from
    Iterable<E> part(double scale, int part, int parts, Supplier<TextPool> text);
  }

  PartitionReader<ColumnarBatch> read(double scale, Slice slice) {
    List<SampleColumn<E>> wanted = slice.columns().stream().map(columns::get).toList();
    boolean text = wanted.stream().anyMatch(column -> column.name().endsWith("_comment"));
    Iterable<E> rows =
        generator.part(
            scale, slice.part(), slice.parts(), text ? TpchText.full() : TpchText.none());
    return new BatchReader<>(rows.iterator(), wanted, slice.limit());
  }
}
