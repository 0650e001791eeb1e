package dev.tarn.workspace.load;

/// What comes first in days of digits only, such as `03/04/2024`.
public enum DayOrder {
  /// The day.
  DAY_FIRST,
  /// The month.
  MONTH_FIRST
}
