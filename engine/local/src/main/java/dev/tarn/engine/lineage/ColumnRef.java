package dev.tarn.engine.lineage;

/// A column of a table.
///
/// @param table its full name, or the path of a table without one
/// @param column its name
record ColumnRef(String table, String column) {}
