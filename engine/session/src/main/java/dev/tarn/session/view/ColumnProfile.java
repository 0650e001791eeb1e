package dev.tarn.session.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a column.
///
/// @param rows how many rows were looked at
/// @param nulls how many of them are null
/// @param distinct how many different values there are
/// @param distinctExact false if that is an estimate, good to about 1 %
/// @param sampled true if not all rows were looked at
/// @param min the smallest value, null for none and for types without an order
/// @param max the largest value, null for none and for types without an order
/// @param shape how values are spread
public record ColumnProfile(
    long rows,
    long nulls,
    long distinct,
    boolean distinctExact,
    boolean sampled,
    @Nullable Object min,
    @Nullable Object max,
    Shape shape) {

  /// How values are spread.
  public sealed interface Shape {
    /// No values, or nothing to say of them.
    record None() implements Shape {}

    /// Every value occurs once.
    record Unique() implements Shape {}

    /// How many values are in each of some equal parts between the smallest and the largest.
    ///
    /// @param counts from the smallest up
    record Histogram(List<Long> counts) implements Shape {
      /// Copies the counts.
      public Histogram {
        counts = List.copyOf(counts);
      }
    }

    /// The most frequent values.
    ///
    /// @param values the most frequent first
    /// @param others how many rows have other values
    record Top(List<ValueCount> values, long others) implements Shape {
      /// Copies the values.
      public Top {
        values = List.copyOf(values);
      }
    }
  }
}
