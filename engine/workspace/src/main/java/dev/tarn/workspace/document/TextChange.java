package dev.tarn.workspace.document;

/// A change of a text: something removed at a place, something else put there.
///
/// @param offset UTF-16 index from 0
/// @param removed UTF-16 units that go
/// @param inserted what comes, with `\n` between lines
public record TextChange(int offset, int removed, String inserted) {}
