package dev.tarn.session.lineage;

/// A column of a table or view.
///
/// @param place where it is
/// @param column its name; of a field of a struct the path
public record ColumnPlace(Place place, String column) {}
