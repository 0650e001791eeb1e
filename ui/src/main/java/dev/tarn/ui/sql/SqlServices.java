package dev.tarn.ui.sql;

import dev.tarn.ui.task.Background;
import dev.tarn.workspace.state.ParameterMemory;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// What a SQL tab works with.
///
/// @param sessions where its statements run; closed with the tab
/// @param background runs short work and waits
/// @param worker runs the reading of results, each task on a thread of its own
/// @param window runs tasks on the window's thread, later
/// @param log hears of each run
/// @param memory of what was written for parameters, or null to remember nothing
public record SqlServices(
    SqlSessions sessions,
    Background background,
    Executor worker,
    Executor window,
    RunLog log,
    @Nullable ParameterMemory memory) {

  /// What a tab works with that remembers no values of parameters.
  ///
  /// @param sessions where its statements run; closed with the tab
  /// @param background runs short work and waits
  /// @param worker runs the reading of results, each task on a thread of its own
  /// @param window runs tasks on the window's thread, later
  /// @param log hears of each run
  public SqlServices(
      SqlSessions sessions, Background background, Executor worker, Executor window, RunLog log) {
    this(sessions, background, worker, window, log, null);
  }
}
