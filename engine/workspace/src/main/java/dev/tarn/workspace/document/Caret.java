package dev.tarn.workspace.document;

/// Where a document is being read and written.
///
/// @param position UTF-16 index of the caret, from 0
/// @param anchor the other end of the selection; the position itself if nothing is selected
/// @param firstLine the topmost line in sight, from 0
public record Caret(int position, int anchor, int firstLine) {

  /// The beginning of a text.
  public static final Caret START = new Caret(0, 0, 0);

  /// A caret without a selection, with the beginning in sight.
  ///
  /// @param position UTF-16 index from 0
  /// @return the caret
  public static Caret at(int position) {
    return new Caret(position, position, 0);
  }

  /// The same within the bounds of a text.
  ///
  /// @param length of the text
  /// @return a place that is there
  Caret within(int length) {
    return new Caret(
        Math.clamp(position, 0, length), Math.clamp(anchor, 0, length), Math.max(0, firstLine));
  }
}
