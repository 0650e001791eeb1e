package dev.tarn.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// A typed value that is bound to a marker of a statement, never pasted into its text.
public sealed interface ParameterValue {

  /// SQL `NULL` without a type.
  record Null() implements ParameterValue {}

  /// SQL `string`.
  ///
  /// @param value any text
  record Text(String value) implements ParameterValue {}

  /// SQL `bigint`.
  ///
  /// @param value any 64 bit integer
  record Whole(long value) implements ParameterValue {}

  /// SQL `decimal` of the value's own precision and scale.
  ///
  /// @param value at most 38 digits
  record Exact(BigDecimal value) implements ParameterValue {}

  /// SQL `double`.
  ///
  /// @param value any double
  record Floating(double value) implements ParameterValue {}

  /// SQL `boolean`.
  ///
  /// @param value true or false
  record Truth(boolean value) implements ParameterValue {}

  /// SQL `date`.
  ///
  /// @param value a day
  record Day(LocalDate value) implements ParameterValue {}

  /// SQL `timestamp`: a moment.
  ///
  /// @param value kept to microseconds
  record Moment(Instant value) implements ParameterValue {}

  /// SQL `timestamp_ntz`: a time on the wall, without a zone.
  ///
  /// @param value kept to microseconds
  record WallTime(LocalDateTime value) implements ParameterValue {}

  /// SQL `array`, and in a list behind `IN` as many values as there are.
  ///
  /// @param values at least one, all of one type
  record Several(List<ParameterValue> values) implements ParameterValue {
    /// Copies the values and refuses what no array can hold.
    public Several {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("A list of values has at least one");
      }
      if (values.stream().map(Object::getClass).distinct().count() > 1) {
        throw new IllegalArgumentException("The values of a list have one type");
      }
      if (!isPlain(values.getFirst())) {
        throw new IllegalArgumentException("The values of a list are no lists themselves");
      }
    }
  }

  /// Two values for the markers `:name.min` and `:name.max`.
  ///
  /// @param min the lower one
  /// @param max the upper one
  record Range(ParameterValue min, ParameterValue max) implements ParameterValue {
    /// Refuses ends that are no single values.
    public Range {
      if (!isPlain(min) || !isPlain(max)) {
        throw new IllegalArgumentException("The ends of a range are single values");
      }
    }
  }

  private static boolean isPlain(ParameterValue value) {
    return !(value instanceof Several) && !(value instanceof Range);
  }
}
