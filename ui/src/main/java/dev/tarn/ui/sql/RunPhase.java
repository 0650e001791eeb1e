package dev.tarn.ui.sql;

/// How far a run has come, as the user sees it.
public enum RunPhase {
  /// Waits for the engine, or for the statement before it.
  WAITING,
  /// The engine works; rows may be coming.
  RUNNING,
  /// The user asked to stop; the engine has not confirmed it yet.
  CANCELLING,
  /// Done, and the result is whole.
  DONE,
  /// Ended by an error.
  FAILED,
  /// Stopped because the user asked for it.
  CANCELLED;

  /// Tells if this is the end.
  ///
  /// @return true for done, failed and cancelled
  public boolean isTerminal() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
