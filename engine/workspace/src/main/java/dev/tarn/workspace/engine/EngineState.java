package dev.tarn.workspace.engine;

import dev.tarn.session.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Where the engine of a workspace stands, as seen from outside of it.
///
/// Whether a ready engine is busy is known to those who run statements on it.
public sealed interface EngineState {

  /// No engine runs; the next run starts one.
  record Stopped() implements EngineState {}

  /// An engine is on its way, started by this process or by another.
  ///
  /// @param step what it is doing
  /// @param detail a sentence about that for the user
  /// @param elapsed the time since the start
  record Starting(EngineStep step, String detail, Duration elapsed) implements EngineState {}

  /// An engine takes clients.
  ///
  /// @param endpoint where
  /// @param sparkVersion such as `4.2.0`
  /// @param process the number of its process
  /// @param heapBytes the most heap that it takes
  /// @param cores how many tasks it runs at a time
  /// @param started when it was started, by the wall clock
  record Ready(
      Endpoint endpoint,
      String sparkVersion,
      long process,
      long heapBytes,
      int cores,
      Instant started)
      implements EngineState {}

  /// An engine is ending.
  ///
  /// @param detail why, as a sentence for the user
  record Stopping(String detail) implements EngineState {}

  /// The engine could not start, or ended without being asked. The next run starts a new one.
  ///
  /// @param reason what happened, in plain words
  /// @param detail the last lines of what the engine said; may be empty
  /// @param log the file that tells more
  record Failed(String reason, String detail, Path log) implements EngineState {}
}
