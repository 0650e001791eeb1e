package dev.tarn.workspace.engine;

import dev.tarn.session.Threads;
import dev.tarn.workspace.listen.Subscription;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Follows an engine while somebody listens: at once when its process ends or somebody here did
/// something to it, else by looking at its file now and then.
final class EngineFollower implements AutoCloseable {
  private static final long WHILE_IT_CHANGES_MILLIS = 100;
  private static final long WHILE_IT_RESTS_MILLIS = 1000;

  private final Supplier<EngineState> look;
  private final EngineListeners listeners = new EngineListeners();
  private final Semaphore wake = new Semaphore(0);
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean closed;
  private long watched;

  EngineFollower(Supplier<EngineState> look) {
    this.look = look;
  }

  Subscription listen(Consumer<EngineState> listener) {
    Subscription subscription = listeners.add(listener);
    if (running.compareAndSet(false, true)) {
      Threads.perTask("engine-follower").execute(this::follow);
    }
    wake();
    return subscription;
  }

  /// Has it look at once.
  void wake() {
    wake.release();
  }

  private void follow() {
    try {
      while (!closed) {
        EngineState state = look.get();
        watchOver(state);
        listeners.tell(state);
        boolean rests = state instanceof EngineState.Ready || isAtEnd(state);
        long pause = rests ? WHILE_IT_RESTS_MILLIS : WHILE_IT_CHANGES_MILLIS;
        if (wake.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isAtEnd(EngineState state) {
    return state instanceof EngineState.Stopped || state instanceof EngineState.Failed;
  }

  private void watchOver(EngineState state) {
    if (state instanceof EngineState.Ready ready && ready.process() != watched) {
      watched = ready.process();
      Optional<ProcessHandle> process = ProcessHandle.of(watched);
      process.ifPresentOrElse(found -> found.onExit().thenRun(this::wake), this::wake);
    }
  }

  @Override
  public void close() {
    closed = true;
    wake();
  }
}
