package dev.tarn.ui.editor;

/// A caret with its selection.
///
/// @param anchor where the selection begins
/// @param caret where the caret is; the same as the anchor without a selection
record Span(int anchor, int caret) {

  int start() {
    return Math.min(anchor, caret);
  }

  int end() {
    return Math.max(anchor, caret);
  }

  boolean isEmpty() {
    return anchor == caret;
  }

  /// The same caret elsewhere.
  ///
  /// @param to where
  /// @param extend true to keep the anchor
  Span moved(int to, boolean extend) {
    return new Span(extend ? anchor : to, to);
  }
}
