package dev.tarn.session.lineage;

/// Values went from one column into another.
///
/// @param source where from
/// @param target where to
public record ColumnEdge(ColumnPlace source, ColumnPlace target) {}
