package dev.tarn.ui.shell;

/// The engine in words, for the status bar and the start page.
///
/// @param tone colour and shape of its mark
/// @param title such as `Local Spark 4.2.0`
/// @param detail such as `ready` or what it is doing
/// @param step how many steps of its start are done
/// @param seconds how long it has been starting; 0 if it is not
public record EngineStatus(Tone tone, String title, String detail, int step, long seconds) {
  /// How many steps a start has.
  public static final int STEPS = 4;

  /// How it is.
  public enum Tone {
    /// No engine; it starts when it is needed.
    OFF,
    /// On its way up or down.
    STARTING,
    /// A server is being asked.
    CONNECTING,
    /// Waits for work.
    READY,
    /// Runs statements.
    BUSY,
    /// Needs attention.
    FAILED
  }
}
