package dev.tarn.app;

/// What the command line answers to its caller.
public final class ExitCode {
  /// All done.
  public static final int DONE = 0;

  /// A statement failed, or the engine could not be had.
  public static final int FAILED = 1;

  /// The command was not understood, or cannot work here.
  public static final int USAGE = 2;

  /// Ctrl+C.
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
