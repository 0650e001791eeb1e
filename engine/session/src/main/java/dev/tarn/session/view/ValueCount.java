package dev.tarn.session.view;

import org.jspecify.annotations.Nullable;

/// A value and how often it occurs.
///
/// @param value as a row reader gives it; null for SQL `NULL`
/// @param count at least 1
public record ValueCount(@Nullable Object value, long count) {}
