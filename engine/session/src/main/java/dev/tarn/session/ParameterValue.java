package dev.tarn.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

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
}
