package dev.tarn.session.export;

/// Writes the values of one column of a batch.
@FunctionalInterface
interface CsvColumn {

  /// Writes a value that is not null.
  ///
  /// @param row from 0 in the batch
  /// @param out what it is appended to
  void put(int row, ByteSink out);
}
