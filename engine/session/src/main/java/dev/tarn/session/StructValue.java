package dev.tarn.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value of a struct type.
///
/// @param names of the fields, in order; they may repeat
/// @param values in the same order, null for SQL `NULL`
public record StructValue(List<String> names, List<@Nullable Object> values) {}
