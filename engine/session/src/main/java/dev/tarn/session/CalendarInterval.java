package dev.tarn.session;

/// A value of the legacy `interval` type.
///
/// @param months whole months
/// @param days whole days
/// @param microseconds the rest
public record CalendarInterval(int months, int days, long microseconds) {}
