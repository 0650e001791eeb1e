package dev.tarn.session.trouble;

/// Something that is wrong with a table's folder.
///
/// @param what is wrong, in one sentence
/// @param help what can be saved and how, in some sentences
public record Finding(String what, String help) {}
