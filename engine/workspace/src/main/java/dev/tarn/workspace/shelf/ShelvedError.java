package dev.tarn.workspace.shelf;

import org.jspecify.annotations.Nullable;

/// What went wrong in a run that is kept.
///
/// @param message in plain words
/// @param condition Spark's name of the error, such as `UNRESOLVED_COLUMN`, or null
/// @param sqlState five characters of the standard, or null
public record ShelvedError(String message, @Nullable String condition, @Nullable String sqlState) {}
