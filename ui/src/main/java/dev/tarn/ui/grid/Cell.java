package dev.tarn.ui.grid;

/// What a cell shows.
///
/// @param text short enough to be laid out at once
/// @param kind how it is drawn
record Cell(String text, Kind kind) {
  /// The longest text of a cell; the rest is left to the viewer of whole values.
  static final int LONGEST = 256;

  static final Cell NULL = new Cell("null", Kind.NULL);
  static final Cell EMPTY = new Cell("\"\"", Kind.EMPTY);

  enum Kind {
    /// A value as text.
    VALUE,
    /// SQL `NULL`.
    NULL,
    /// A string without a character.
    EMPTY
  }
}
