package dev.tarn.session.table;

import dev.tarn.session.Column;
import org.jspecify.annotations.Nullable;

/// What the engine tells of a column.
///
/// @param column name, type, comment
/// @param usual the SQL of the value of rows that name none, or null
public record ColumnFacts(Column column, @Nullable String usual) {}
