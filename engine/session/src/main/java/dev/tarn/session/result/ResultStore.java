package dev.tarn.session.result;

import dev.tarn.session.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Keeps results in a folder, each in a folder of its own with the execution's id as name.
///
/// Thread-safe. Make one store per folder and process; several processes may share a folder.
@SuppressWarnings("DoNotCallSuggester") // until the store is written
public final class ResultStore {
  private final Path folder;

  /// Makes a store.
  ///
  /// @param folder where results are kept; made when it is needed
  public ResultStore(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /// Begins a new result.
  ///
  /// @param executionId the execution's id: letters, digits and hyphens
  /// @return takes the rows
  /// @throws dev.tarn.session.SessionException of kind `STORAGE` if the folder cannot be written
  public ResultWriter create(String executionId) {
    throw new UnsupportedOperationException(folder + executionId);
  }

  /// Opens a result that was kept, also of an earlier run or of one that was killed.
  ///
  /// @param executionId the execution's id
  /// @return the rows that came, or empty if there is no such result
  /// @throws dev.tarn.session.SessionException of kind `STORAGE` if its files are damaged; they are
  ///   kept aside
  public Optional<Result> open(String executionId) {
    throw new UnsupportedOperationException(executionId);
  }

  /// Removes a result.
  ///
  /// @param executionId the execution's id
  /// @return false if it is in use, true if it is gone
  public boolean delete(String executionId) {
    throw new UnsupportedOperationException(executionId);
  }

  /// Removes results that are too old, and then the oldest until the rest is small enough. Never
  /// removes a result that is in use in this or another process.
  ///
  /// @param maxAge how long a result is kept
  /// @param maxBytes how much all results may take on disk
  /// @return bytes freed
  public long clean(Duration maxAge, long maxBytes) {
    throw new UnsupportedOperationException(maxAge.toString() + maxBytes);
  }
}
