package dev.tarn.ui.parameter;

/// What the fields of a tab work with.
///
/// @param choices the values of dropdowns
/// @param run runs the statement, as Enter in a field does
record FieldTools(ChoiceCache choices, Runnable run) {}
