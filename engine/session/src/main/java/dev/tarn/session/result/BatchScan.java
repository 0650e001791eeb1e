package dev.tarn.session.result;

import dev.tarn.session.Result;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Reads a result batch by batch into plain arrays, only the columns that are asked for: for work
/// over all rows, such as filters and profiles. Nothing is made of single values.
///
/// For one thread at a time; several scans may read one result side by side, also while it grows.
public interface BatchScan extends AutoCloseable {

  /// Opens a scan.
  ///
  /// @param result the rows
  /// @param columns which ones are read, from 0
  /// @param zone of moments within nested values, which are read as text
  /// @return close it after use
  static BatchScan open(Result result, List<Integer> columns, ZoneId zone) {
    return result instanceof StoredResult stored
        ? new StoredScan(stored, columns, zone)
        : new RowScan(result, columns, zone);
  }

  /// A folder beside a result's files for what is made of it, removed with the result.
  ///
  /// @param result the rows
  /// @return empty if it has no files of its own
  static Optional<Path> folder(Result result) {
    return result instanceof StoredResult stored ? Optional.of(stored.folder()) : Optional.empty();
  }

  /// How many batches there are now. It only grows.
  ///
  /// @return a count
  int batches();

  /// The first row of a batch.
  ///
  /// @param batch from 0; the number of batches is allowed too
  /// @return from 0; for the number of batches, the number of rows
  long firstRow(int batch);

  /// The batch of a row.
  ///
  /// @param row from 0, below the rows
  /// @return from 0
  int find(long row);

  /// Reads a batch.
  ///
  /// @param batch from 0
  /// @return the columns in the order they were asked for; the same slices at each call
  /// @throws java.io.UncheckedIOException if the file cannot be read
  List<ColumnSlice> read(int batch);

  @Override
  void close();
}
