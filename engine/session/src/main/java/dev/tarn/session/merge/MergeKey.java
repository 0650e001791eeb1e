package dev.tarn.session.merge;

/// Two columns by which rows are matched.
///
/// @param target a column of the table
/// @param source a column of the source
public record MergeKey(String target, String source) {}
