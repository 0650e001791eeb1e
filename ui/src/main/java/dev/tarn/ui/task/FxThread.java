package dev.tarn.ui.task;

import javafx.application.Platform;

/// The window's thread: the only door to it.
public final class FxThread {
  private FxThread() {}

  /// Runs now if this is the window's thread, else soon on it.
  ///
  /// @param work short work on nodes and properties
  public static void run(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }

  /// Runs on the window's thread after what it does now.
  ///
  /// @param work short work on nodes and properties
  public static void later(Runnable work) {
    Platform.runLater(work);
  }

  /// Tells if this is the window's thread.
  ///
  /// @return false on all others
  public static boolean isCurrent() {
    return Platform.isFxApplicationThread();
  }
}
