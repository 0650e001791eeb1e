package dev.tarn.session.complete;

import dev.tarn.session.Catalog;
import dev.tarn.session.SessionException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is known of a session's catalog, and asks for more on a worker, one question after
/// the other. What is old stays in sight until the new answer is there. Thread-safe.
public final class MetadataCache implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MetadataCache.class);

  /// After that time an answer is asked for again, when it is wanted.
  private static final long OLD = Duration.ofSeconds(60).toNanos();

  /// A question that failed is not asked again for so long.
  private static final long REST = Duration.ofSeconds(15).toNanos();

  private final Door door;
  private final Executor worker;
  private final Runnable changed;
  private final LongSupplier clock;
  private final Set<Want> waiting = new LinkedHashSet<>();
  private final Map<Want, Long> due = new HashMap<>();
  private volatile Snapshot snapshot = Snapshot.EMPTY;
  private boolean asking;
  private boolean closed;

  /// The way to a catalog.
  @FunctionalInterface
  public interface Door {

    /// The catalog to ask; may block.
    ///
    /// @return empty if there is none to be had now
    /// @throws InterruptedException if the wait was interrupted
    Optional<Catalog> open() throws InterruptedException;
  }

  /// Makes an empty cache.
  ///
  /// @param door the way to the catalog
  /// @param worker runs the questions, which block
  /// @param changed called on a worker whenever more is known
  public MetadataCache(Door door, Executor worker, Runnable changed) {
    this(door, worker, changed, System::nanoTime);
  }

  MetadataCache(Door door, Executor worker, Runnable changed, LongSupplier clock) {
    this.door = door;
    this.worker = worker;
    this.changed = changed;
    this.clock = clock;
  }

  /// What is known now. Returns at once.
  ///
  /// @return never changes
  public Metadata snapshot() {
    return snapshot;
  }

  /// Says in which schema names are looked up from now on.
  ///
  /// @param catalog a catalog
  /// @param schema one of its schemas
  public synchronized void current(String catalog, String schema) {
    snapshot = snapshot.with(new Want.Current(), new Answer.Current(catalog, schema));
    due.put(new Want.Current(), clock.getAsLong() + OLD);
  }

  /// Has things asked for that are not known, or old. Returns at once.
  ///
  /// @param wants what a look at the text missed
  public synchronized void want(Collection<Want> wants) {
    long now = clock.getAsLong();
    for (Want want : wants) {
      Long next = due.get(want);
      if (next == null || next - now <= 0) {
        waiting.add(want);
      }
    }
    if (!asking && !closed && !waiting.isEmpty()) {
      asking = true;
      worker.execute(this::ask);
    }
  }

  /// Has what is known asked for again when it is next wanted: after a statement that changed
  /// names.
  public synchronized void refresh() {
    due.keySet().removeIf(want -> !(want instanceof Want.Help));
  }

  /// Tells if answers are on their way.
  ///
  /// @return false when all that was wanted is there, or cannot be had
  public synchronized boolean isBusy() {
    return asking;
  }

  /// Asks nothing more.
  @Override
  public synchronized void close() {
    closed = true;
    waiting.clear();
  }

  private void ask() {
    try {
      Optional<Catalog> catalog = door.open();
      for (Want want = next(); want != null; want = next()) {
        if (catalog.isEmpty()) {
          put(want, Optional.empty());
        } else {
          put(want, answer(catalog.get(), want));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      giveUp();
    } catch (RuntimeException e) {
      LOG.debug("The catalog cannot be asked", e);
      giveUp();
    }
  }

  private synchronized void giveUp() {
    asking = false;
    waiting.forEach(want -> due.put(want, clock.getAsLong() + REST));
    waiting.clear();
  }

  private synchronized @Nullable Want next() {
    Want first = closed || waiting.isEmpty() ? null : waiting.iterator().next();
    if (first == null) {
      asking = false;
    } else {
      waiting.remove(first);
      due.put(first, clock.getAsLong() + OLD);
    }
    return first;
  }

  private void put(Want want, Optional<Answer> answer) {
    synchronized (this) {
      if (answer.isEmpty()) {
        due.put(want, clock.getAsLong() + REST);
        return;
      }
      if (snapshot.has(want, answer.get())) {
        return;
      }
      snapshot = snapshot.with(want, answer.get());
    }
    changed.run();
  }

  private static Optional<Answer> answer(Catalog catalog, Want want) {
    try {
      return Optional.of(Answer.of(catalog, want));
    } catch (SessionException e) {
      LOG.debug("No answer to {}", want, e);
      return Optional.empty();
    }
  }
}
