package dev.tarn.session;

import org.jspecify.annotations.Nullable;

/// A column of a table or of a result, or a field of a struct.
///
/// @param name as written; names in one schema may repeat, so address columns by place
/// @param type its type
/// @param nullable true if null may occur
/// @param comment what its owner wrote about it, or null
public record Column(String name, DataType type, boolean nullable, @Nullable String comment) {}
