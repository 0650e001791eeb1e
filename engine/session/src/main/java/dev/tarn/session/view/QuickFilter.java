package dev.tarn.session.view;

/// Rows in which a text is found in some column, as values are shown.
///
/// @param text what is looked for, not empty
/// @param mode how
public record QuickFilter(String text, TextMode mode) {}
