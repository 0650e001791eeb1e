package dev.tarn.workspace.engine;

import java.time.Duration;

/// An engine process that this one made, and that may not have told about itself yet.
///
/// @param process the process
/// @param outputBefore the length of `engine.out` before it, in bytes
/// @param startedNanos when it was made, by [System#nanoTime()]
record Launch(Process process, long outputBefore, long startedNanos) {
  private static final int TAKEN = 3;

  /// The time since the start.
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  /// Tells if it ended because the workspace has an engine already.
  boolean foundAnother() {
    return !process.isAlive() && process.exitValue() == TAKEN;
  }
}
