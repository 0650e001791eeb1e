package dev.tarn.ui.pane;

import java.util.Optional;

/// Something that happened.
///
/// @param kind how it ended
/// @param title one sentence
/// @param detail more about it, may be empty
/// @param action what can be done about it
public record Notice(Kind kind, String title, String detail, Optional<Action> action) {

  /// How it ended.
  public enum Kind {
    /// Well; leaves after some seconds.
    SUCCESS,
    /// Neither well nor badly; leaves after some seconds.
    INFORMATION,
    /// Badly; stays until closed.
    FAILURE
  }

  /// A button of the notice.
  ///
  /// @param title a verb
  /// @param run on the window's thread
  public record Action(String title, Runnable run) {}

  /// A notice without a button.
  ///
  /// @param kind how it ended
  /// @param title one sentence
  /// @param detail more about it, may be empty
  /// @return the notice
  public static Notice of(Kind kind, String title, String detail) {
    return new Notice(kind, title, detail, Optional.empty());
  }

  /// The same with a button.
  ///
  /// @param name a verb
  /// @param run on the window's thread
  /// @return a new notice
  public Notice action(String name, Runnable run) {
    return new Notice(kind, title, detail, Optional.of(new Action(name, run)));
  }
}
