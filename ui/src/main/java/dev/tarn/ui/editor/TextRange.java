package dev.tarn.ui.editor;

/// A piece of a text.
///
/// @param start UTF-16 index of its first unit, from 0
/// @param end UTF-16 index behind its last unit, not below the start
public record TextRange(int start, int end) {

  /// Where this piece lies after the text around it changed.
  ///
  /// @param offset where the change begins
  /// @param removed how many units went
  /// @param inserted how many units came
  /// @return the moved piece; one without length if the change touched it
  TextRange after(int offset, int removed, int inserted) {
    if (offset >= end) {
      return this;
    }
    if (offset + removed <= start) {
      int by = inserted - removed;
      return new TextRange(start + by, end + by);
    }
    return new TextRange(start, start);
  }

  /// Tells if they have a piece in common.
  ///
  /// @param other of the same text
  /// @return false if they only meet
  boolean touches(TextRange other) {
    return start < other.end && end > other.start;
  }

  /// Tells if there is nothing in it.
  ///
  /// @return true if both ends are the same
  public boolean isEmpty() {
    return start == end;
  }
}
