package dev.tarn.workspace.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes one state out of what an engine wrote, whether its process lives, what this process
/// started, and what was seen before. Not thread-safe.
final class EngineView {
  private final EngineFiles files;
  private final EngineProbe probe;
  private final EnginePostMortem postMortem;
  private EngineState state = new EngineState.Stopped();
  private @Nullable Launch launch;
  private @Nullable String clockedStart;
  private long clockedFrom;
  private int failures;

  EngineView(EngineFiles files) {
    this.files = files;
    this.probe = new EngineProbe(files);
    this.postMortem = new EnginePostMortem(files);
  }

  /// The state as last looked at.
  EngineState state() {
    return state;
  }

  /// How many of the processes that this one made could not start, so that a failure is told from
  /// an older one with the same words.
  int failures() {
    return failures;
  }

  /// Takes a failure that no process could tell.
  EngineState fail(EngineState.Failed failure) {
    launch = null;
    state = failure;
    return state;
  }

  /// Watches over a process that this one made, from now on.
  void follow(Launch made) {
    launch = made;
  }

  /// The process that this one made, until it has told about itself or ended.
  Optional<Launch> launch() {
    return Optional.ofNullable(launch);
  }

  /// The process to wait for: the engine's, or the one that is to become it.
  Optional<ProcessHandle> process() {
    if (launch != null) {
      return Optional.of(launch.process().toHandle());
    }
    return EngineDescription.read(files.description())
        .flatMap(engine -> ProcessHandle.of(engine.pid()));
  }

  /// Looks again.
  EngineState look() {
    state =
        switch (probe.look()) {
          case EngineProbe.Look.Alive(EngineDescription engine) -> alive(engine);
          case EngineProbe.Look.None(Optional<EngineDescription> last) -> gone(last);
        };
    return state;
  }

  private EngineState alive(EngineDescription engine) {
    Launch made = launch;
    boolean own = made != null && made.process().pid() == engine.pid();
    if (made != null && (own ? !engine.isStarting() : !made.process().isAlive())) {
      launch = null;
      failures += own && engine.isFailed() ? 1 : 0;
    }
    if (engine.isReady()) {
      return engine.ready();
    }
    if (engine.isStopping()) {
      return new EngineState.Stopping(engine.words());
    }
    if (engine.isFailed()) {
      return postMortem.told(engine);
    }
    Duration elapsed = own && made != null ? made.elapsed() : elapsed(engine);
    return new EngineState.Starting(
        EngineStep.of(String.valueOf(engine.step())), engine.words(), elapsed);
  }

  /// The time since another process's start: by the wall clock up to the first look, which may lie,
  /// and by a clock that never goes back from there.
  private Duration elapsed(EngineDescription engine) {
    if (!String.valueOf(engine.startId()).equals(clockedStart)) {
      clockedStart = String.valueOf(engine.startId());
      Duration before = Duration.between(engine.startedAt(), Instant.now());
      clockedFrom = System.nanoTime() - (isPlausible(before) ? before.toNanos() : 0);
    }
    return Duration.ofNanos(System.nanoTime() - clockedFrom);
  }

  private static boolean isPlausible(Duration before) {
    return !before.isNegative() && before.compareTo(Duration.ofHours(1)) < 0;
  }

  private EngineState gone(Optional<EngineDescription> last) {
    Launch made = launch;
    if (made == null) {
      return ended(last);
    }
    if (made.process().isAlive()) {
      return new EngineState.Starting(EngineStep.JAVA, "Starting Java", made.elapsed());
    }
    launch = null;
    if (made.foundAnother()) {
      return new EngineState.Stopped();
    }
    failures++;
    return postMortem.notStarted(made, last);
  }

  private EngineState ended(Optional<EngineDescription> last) {
    if (state instanceof EngineState.Failed) {
      return state;
    }
    if (last.isEmpty()) {
      return new EngineState.Stopped();
    }
    if (last.get().isFailed()) {
      return postMortem.told(last.get());
    }
    boolean seenAlive = state instanceof EngineState.Ready || state instanceof EngineState.Starting;
    return seenAlive && !last.get().isStopping()
        ? postMortem.vanished()
        : new EngineState.Stopped();
  }
}
