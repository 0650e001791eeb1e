package dev.tarn.session;

import java.util.List;

/// How far the engine's work has come. Totals grow while a query is planned anew.
///
/// @param stages in the order of their ids
/// @param tasksInFlight tasks that run now
public record Progress(List<Stage> stages, long tasksInFlight) {

  /// Nothing known yet.
  public static final Progress NONE = new Progress(List.of(), 0);

  /// Copies the stages.
  public Progress {
    stages = List.copyOf(stages);
  }

  /// A stage of the work.
  ///
  /// @param id the engine's number for it
  /// @param tasks how many tasks it has
  /// @param tasksDone how many have ended
  /// @param inputBytes read from storage so far
  /// @param done true if it has ended
  public record Stage(long id, long tasks, long tasksDone, long inputBytes, boolean done) {}

  /// All tasks known so far.
  ///
  /// @return a count
  public long tasks() {
    return stages.stream().mapToLong(Stage::tasks).sum();
  }

  /// The tasks that have ended.
  ///
  /// @return a count
  public long tasksDone() {
    return stages.stream().mapToLong(Stage::tasksDone).sum();
  }

  /// What was read from storage.
  ///
  /// @return bytes
  public long inputBytes() {
    return stages.stream().mapToLong(Stage::inputBytes).sum();
  }
}
