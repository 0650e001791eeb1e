package dev.tarn.session.parameter;

/// A change of a text.
///
/// @param start UTF-16 index of what goes
/// @param end UTF-16 index behind it
/// @param text what comes
public record TextEdit(int start, int end, String text) {}
