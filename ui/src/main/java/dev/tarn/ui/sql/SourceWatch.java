package dev.tarn.ui.sql;

import dev.tarn.session.DeltaSource;
import dev.tarn.session.Execution;
import dev.tarn.ui.task.Background;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns which tables runs read, and looks later if they have changed: in the tables' own logs on
/// the disk, so that no engine has to run. For the window's thread.
final class SourceWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);

  private final SqlSessions sessions;
  private final Background background;

  SourceWatch(SqlServices services) {
    sessions = services.sessions();
    background = services.background();
  }

  /// Asks the engine what a run read that has ended.
  ///
  /// @param then called when it is known
  void learn(RunModel run, Runnable then) {
    Optional<Execution> asked = run.execution();
    boolean awake = sessions.engine().getValue().tone() == EngineLight.Tone.READY;
    if (asked.isEmpty() || !awake || run.phase() != RunPhase.DONE) {
      return;
    }
    background.run(
        () -> sessions.ready().sources(asked.get()),
        read -> {
          if (asked.equals(run.execution())) {
            run.sources().read(read);
            then.run();
          }
        },
        error -> LOG.debug("What a run read is not known", error));
  }

  /// Looks if what a run read has changed since.
  void look(RunModel run) {
    List<DeltaSource> read = run.sources().read();
    if (!read.isEmpty()) {
      background.run(
          () -> read.stream().filter(DeltaSource::isChanged).toList(),
          newer -> run.sources().changed(read, newer),
          error -> LOG.debug("It is not known what has changed", error));
    }
  }
}
