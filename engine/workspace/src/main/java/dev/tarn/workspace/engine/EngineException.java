package dev.tarn.workspace.engine;

import java.io.Serial;

/// No engine could be had; the failure tells why.
public final class EngineException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient EngineState.Failed failure;

  /// Wraps a failure.
  ///
  /// @param failure what happened
  public EngineException(EngineState.Failed failure) {
    super(failure.reason());
    this.failure = failure;
  }

  /// What happened.
  ///
  /// @return the failure
  public EngineState.Failed failure() {
    return failure;
  }
}
