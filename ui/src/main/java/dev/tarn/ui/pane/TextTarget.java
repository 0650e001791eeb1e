package dev.tarn.ui.pane;

/// An editor that takes text from elsewhere in the window.
public interface TextTarget {

  /// Writes at the caret, in place of a selection, and takes the keyboard.
  ///
  /// @param text what to write
  void insert(String text);
}
