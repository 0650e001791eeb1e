package dev.tarn.session.lineage;

/// A text names a table.
///
/// @param start UTF-16 index of the name's first unit
/// @param end index behind its last unit
/// @param sure false if another table may be meant, such as by a name without a schema
public record Mention(int start, int end, boolean sure) {}
