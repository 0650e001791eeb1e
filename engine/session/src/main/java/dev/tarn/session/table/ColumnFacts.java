package dev.tarn.session.table;

import dev.tarn.session.Column;
import org.jspecify.annotations.Nullable;

/// What the engine tells of a column.
///
/// @param column name, type, comment
/// @param usual the SQL of the value of rows that name none, or null
/// @param generated how its values are made, as SQL or in the words `identity from 1 by 1`, or null
public record ColumnFacts(Column column, @Nullable String usual, @Nullable String generated) {}
