package dev.tarn.ui.welcome;

/// How far the engine's start is, step by step.
///
/// @param phase where it stands
/// @param title such as `Local Spark is starting`
/// @param detail beside the step that is being done, or under the title
/// @param step how many steps are done, 0 to 4
/// @param seconds since the start began
public record EngineStart(Phase phase, String title, String detail, int step, long seconds) {

  /// Where it stands.
  public enum Phase {
    /// Not running; starts with the next run.
    STOPPED,
    /// On its way.
    STARTING,
    /// Answers.
    READY,
    /// A server is being asked.
    CONNECTING,
    /// A server answers.
    CONNECTED,
    /// Could not start, or ended.
    FAILED
  }
}
