package dev.tarn.ui.pane;

/// What runs in a pane, for the status bar.
///
/// @param words how far it is, such as `412 of 640 tasks`
/// @param fraction 0 to 1, or negative if that cannot be told
public record Activity(String words, double fraction) {

  /// Nothing runs.
  public static final Activity NONE = new Activity("", -1);
}
