package dev.tarn.session;

/// The rows of an answer, kept on disk as Arrow batches.
///
/// It can be read while it is written: rows below [#rowCount()] stay readable for ever, also after
/// a failure or a cancel. Thread-safe.
public interface Result {

  /// The columns.
  ///
  /// @return never changes
  Schema schema();

  /// The rows that can be read now. It only grows.
  ///
  /// @return a count
  long rowCount();

  /// What the rows take on disk.
  ///
  /// @return bytes
  long byteCount();

  /// Tells if all rows have come.
  ///
  /// @return false while rows come and after a failure or cancel
  boolean isComplete();

  /// Tells if any row can be read about as fast as the next one. Files of other programs must be
  /// unpacked for rows that lie far apart.
  ///
  /// @return never changes
  default boolean isRandomAccess() {
    return true;
  }

  /// Opens a reader with its own small bounded cache.
  ///
  /// @return close it after use
  RowReader open();
}
