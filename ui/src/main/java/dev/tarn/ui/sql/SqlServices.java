package dev.tarn.ui.sql;

import dev.tarn.session.complete.MetadataCache;
import dev.tarn.ui.task.Background;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What a SQL tab works with.
///
/// @param sessions where its statements run; closed with the tab
/// @param background runs short work and waits
/// @param worker runs the reading of results, each task on a thread of its own
/// @param window runs tasks on the window's thread, later
/// @param log hears of each run
/// @param desk what all tabs of the window share
public record SqlServices(
    SqlSessions sessions,
    Background background,
    Executor worker,
    Executor window,
    RunLog log,
    SqlDesk desk) {

  /// The catalog of the tab's session, if its engine runs; an engine is not started for it.
  MetadataCache.Door catalog() {
    return () ->
        sessions.engine().getValue().tone() == EngineLight.Tone.READY
            ? Optional.of(sessions.ready().catalog())
            : Optional.empty();
  }
}
