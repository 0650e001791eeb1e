package dev.tarn.ui.pane;

/// Tells the user what happened beside what they do. Errors of a statement are shown with it, not
/// here.
public interface Notifications {

  /// Shows a notice and keeps it in the bell's list. May be called from any thread.
  ///
  /// @param notice what happened
  void show(Notice notice);
}
