package dev.tarn.session;

/// Where an execution stands. Terminal states stay.
public sealed interface ExecutionState {

  /// Handed over, not yet begun.
  record Queued() implements ExecutionState {}

  /// The engine works; no row has come yet.
  record Running() implements ExecutionState {}

  /// Rows are coming.
  record Streaming() implements ExecutionState {}

  /// Done; the result is whole.
  record Succeeded() implements ExecutionState {}

  /// Ended by an error; rows that came before it are kept.
  ///
  /// @param error what went wrong
  record Failed(StatementError error) implements ExecutionState {}

  /// Ended because somebody asked for it; rows that came before are kept.
  record Cancelled() implements ExecutionState {}

  /// Tells if this is the end.
  ///
  /// @return true for succeeded, failed and cancelled
  default boolean isTerminal() {
    return switch (this) {
      case Queued _, Running _, Streaming _ -> false;
      case Succeeded _, Failed _, Cancelled _ -> true;
    };
  }
}
