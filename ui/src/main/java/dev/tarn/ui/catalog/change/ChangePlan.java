package dev.tarn.ui.catalog.change;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a form asks for, and what comes of it.
///
/// @param title names the thing that is changed
/// @param verb the button
/// @param fields from the top
/// @param draft the statement for what stands in the fields
/// @param done told what stood in the fields when the statement has run
record ChangePlan(
    String title,
    String verb,
    List<FormField> fields,
    Function<List<String>, Draft> draft,
    Consumer<List<String>> done) {}
