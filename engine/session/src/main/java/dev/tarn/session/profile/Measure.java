package dev.tarn.session.profile;

import org.jspecify.annotations.Nullable;

/// A quantity that an operator measured.
///
/// @param label what the engine calls it, such as `number of output rows`
/// @param unit what the numbers count
/// @param total over all tasks
/// @param spread over the tasks, or null if that is not known or there was one
public record Measure(String label, Unit unit, double total, @Nullable Spread spread) {

  /// What numbers count.
  public enum Unit {
    /// Rows, files and other things.
    COUNT,
    /// Bytes.
    BYTES,
    /// Milliseconds.
    MILLIS,
    /// A mean, which has no sum.
    MEAN
  }

  /// How a quantity differs from task to task.
  ///
  /// @param least of a task
  /// @param median of the tasks
  /// @param most of a task
  public record Spread(double least, double median, double most) {}
}
