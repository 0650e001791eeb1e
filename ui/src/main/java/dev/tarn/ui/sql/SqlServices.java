package dev.tarn.ui.sql;

import dev.tarn.ui.task.Background;
import java.util.concurrent.Executor;

/// What a SQL tab works with.
///
/// @param sessions where its statements run; closed with the tab
/// @param background runs short work and waits
/// @param worker runs the reading of results, each task on a thread of its own
/// @param window runs tasks on the window's thread, later
/// @param log hears of each run
/// @param kept where results stay through restarts
public record SqlServices(
    SqlSessions sessions,
    Background background,
    Executor worker,
    Executor window,
    RunLog log,
    KeptResults kept) {

  /// The same for a tab whose results go with it.
  ///
  /// @param sessions where its statements run; closed with the tab
  /// @param background runs short work and waits
  /// @param worker runs the reading of results, each task on a thread of its own
  /// @param window runs tasks on the window's thread, later
  /// @param log hears of each run
  public SqlServices(
      SqlSessions sessions, Background background, Executor worker, Executor window, RunLog log) {
    this(sessions, background, worker, window, log, KeptResults.NONE);
  }
}
