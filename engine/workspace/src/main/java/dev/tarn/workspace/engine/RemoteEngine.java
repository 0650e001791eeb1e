package dev.tarn.workspace.engine;

import dev.tarn.session.Endpoint;
import dev.tarn.session.SessionException;
import dev.tarn.session.Threads;
import dev.tarn.session.connect.ServerProbe;
import dev.tarn.workspace.listen.Listeners;
import dev.tarn.workspace.listen.Subscription;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A Spark Connect server that this program neither starts nor ends: while somebody listens, it is
/// asked now and then if it is still there. Thread-safe.
public final class RemoteEngine implements Engine {
  private static final long WHILE_THERE_SECONDS = 10;
  private static final long WHILE_AWAY_SECONDS = 5;

  private final Endpoint endpoint;
  private final Listeners<RemoteState> listeners = new Listeners<>();
  private final Semaphore wake = new Semaphore(0);
  private final AtomicBoolean following = new AtomicBoolean();
  private final AtomicBoolean anew = new AtomicBoolean(true);
  private RemoteState state = new RemoteState.Connecting();
  private @Nullable ServerProbe probe;
  private @Nullable SessionException failure;
  private int start;
  private volatile boolean closed;

  /// Takes a server; nothing is asked yet.
  ///
  /// @param endpoint where it is
  public RemoteEngine(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /// Where it is.
  ///
  /// @return to be shown without its secrets
  public Endpoint endpoint() {
    return endpoint;
  }

  /// Asks the server if it is not known to be there. Blocks for some seconds at most.
  ///
  /// @throws SessionException if it does not answer or lets nobody in
  @Override
  public synchronized Endpoint ensureReady() {
    if (!(state instanceof RemoteState.Connected)) {
      look();
      wake.release();
      SessionException reason = failure;
      if (reason != null) {
        throw reason;
      }
    }
    return endpoint;
  }

  /// Calls back with the state now and at each change.
  ///
  /// @param listener called on a thread of Tarn's own, one state after the other
  /// @return closes the subscription
  public Subscription listen(Consumer<RemoteState> listener) {
    Subscription subscription = listeners.add(listener);
    if (following.compareAndSet(false, true)) {
      Threads.perTask("remote-follower").execute(this::follow);
    }
    return subscription;
  }

  /// Has it asked at once.
  public void retry() {
    anew.set(true);
    wake.release();
  }

  @Override
  public void close() {
    closed = true;
    wake.release();
    Threads.perTask("remote-close").execute(this::letGo);
  }

  private void follow() {
    @Nullable RemoteState told = null;
    try {
      while (!closed) {
        if (anew.getAndSet(false)) {
          told = new RemoteState.Connecting();
          listeners.tell(told);
        }
        RemoteState now = look();
        if (!now.equals(told)) {
          told = now;
          listeners.tell(now);
        }
        boolean away = now instanceof RemoteState.Away;
        if (wake.tryAcquire(away ? WHILE_AWAY_SECONDS : WHILE_THERE_SECONDS, TimeUnit.SECONDS)) {
          wake.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized RemoteState look() {
    ServerProbe known = probe;
    state = ask(known == null ? fresh() : known);
    return state;
  }

  private RemoteState ask(ServerProbe asked) {
    try {
      String version = asked.version();
      failure = null;
      return new RemoteState.Connected(start, version);
    } catch (SessionException e) {
      if (e.error().isSessionForgotten()) {
        asked.close();
        return ask(fresh());
      }
      failure = e;
      return new RemoteState.Away(e.error().message());
    }
  }

  private ServerProbe fresh() {
    ServerProbe made = new ServerProbe(endpoint);
    probe = made;
    start++;
    return made;
  }

  private synchronized void letGo() {
    ServerProbe old = probe;
    probe = null;
    if (old != null) {
      old.close();
    }
  }
}
