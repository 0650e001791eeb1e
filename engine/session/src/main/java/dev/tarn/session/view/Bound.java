package dev.tarn.session.view;

/// An end of a range.
///
/// @param value as a row reader gives it
/// @param inclusive true if the value itself belongs to the range
public record Bound(Object value, boolean inclusive) {}
