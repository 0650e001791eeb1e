package dev.tarn.engine.watch;

import dev.tarn.engine.copy.CopyResult;
import dev.tarn.engine.copy.CopyRun;
import dev.tarn.engine.copy.Target;
import dev.tarn.engine.lineage.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.spark.sql.classic.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work on one watched folder. Safe for any thread.
///
/// Its files are loaded by [CopyRun], which remembers them in the table itself; so it may be ended
/// at any moment, and goes on where it was.
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final int FILES_AT_A_TIME = 1000;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /// What goes on.
  enum State {
    /// Nothing.
    OFF,
    /// The next look is waited for.
    WAITING,
    /// Files are looked for or loaded.
    WORKING
  }

  private final Path file;
  private final Path kept;
  private final SparkSession engine;
  private final Consumer<Runnable> threads;
  private final String group = "watched-" + UUID.randomUUID();
  private final Settled settled = new Settled();

  private Memory memory;
  private State state = State.OFF;
  private boolean alive;
  private boolean once;
  private boolean again;
  private boolean stopping;
  private int failures;
  private int waiting;
  private String toldOf = "";

  /// Takes a folder up; nothing is done yet.
  ///
  /// @param file its definition
  /// @param kept where is remembered how it went
  /// @param engine the engine's own session
  /// @param threads runs work on a thread of its own
  Watch(Path file, Path kept, SparkSession engine, Consumer<Runnable> threads) {
    this.file = file;
    this.kept = kept;
    this.engine = engine;
    this.threads = threads;
    this.memory = Memory.read(kept);
  }

  /// Reads the definition as it is now.
  ///
  /// @throws IOException with words for the user if it cannot be read
  Definition definition() throws IOException {
    return Definition.read(file);
  }

  synchronized Memory memory() {
    return memory;
  }

  synchronized State state() {
    return state;
  }

  /// How many files are not whole yet.
  synchronized int waiting() {
    return waiting;
  }

  /// Whether anything is done, now or later.
  synchronized boolean isActive() {
    return alive;
  }

  /// Looks at the folder again and again from now on, also with the next engine.
  synchronized void start() {
    remember(memory.switched(true));
    begin();
  }

  /// Loads what is there, without waiting for the next look.
  synchronized void runNow() {
    once = true;
    again = true;
    begin();
  }

  /// Goes on if it was on when the last engine ended.
  synchronized void resume() {
    if (memory.on()) {
      begin();
    }
  }

  /// Ends the work. What is being written comes into the table whole or not at all.
  synchronized void stop() {
    remember(memory.switched(false));
    halt();
  }

  /// Ends the work for the end of the engine; the next engine goes on.
  synchronized void halt() {
    stopping = true;
    once = false;
    engine.sparkContext().cancelJobGroup(group);
    notifyAll();
  }

  private void begin() {
    stopping = false;
    failures = 0;
    if (!alive) {
      alive = true;
      state = State.WORKING;
      threads.accept(this::work);
    }
    notifyAll();
  }

  private void work() {
    SparkSession session = engine.newSession();
    session.sparkContext().setJobGroup(group, "Watched folder " + file.getFileName(), true);
    Duration pause = Duration.ZERO;
    toldOf = "";
    while (next(pause)) {
      pause = look(session);
    }
  }

  /// Waits, and tells if there is another look.
  private synchronized boolean next(Duration pause) {
    long until = System.nanoTime() + pause.toNanos();
    state = pause.isZero() ? State.WORKING : State.WAITING;
    try {
      while (!stopping && !again && until - System.nanoTime() > 0) {
        wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
    again = false;
    if (stopping || !(memory.on() || once) || !Files.exists(file)) {
      alive = false;
      state = State.OFF;
      return false;
    }
    state = State.WORKING;
    return true;
  }

  private Duration look(SparkSession session) {
    settled.look(System.currentTimeMillis());
    String failure = "";
    boolean rows = false;
    Duration every = Duration.ofSeconds(10);
    try {
      Definition definition = definition();
      every = definition.every();
      int left;
      do {
        Instant started = Instant.now();
        CopyResult result = new Intake(session, definition).take(settled, FILES_AT_A_TIME);
        left = result.left();
        if (!result.files().isEmpty()) {
          rows = true;
          writeDown(session, definition, started);
        }
      } while (left > 0 && !isStopping());
    } catch (Exception e) { // Scala throws what it does not declare.
      if (isStopping()) {
        LOG.info("{} was stopped", file.getFileName());
      } else {
        LOG.warn("{} cannot be loaded", file.getFileName(), e);
        failure = Failure.words(e);
      }
    }
    return looked(rows, failure, every);
  }

  /// A run is told once for each table that it loads into, not again with each file that comes.
  private void writeDown(SparkSession session, Definition definition, Instant started) {
    String now = definition.table() + " " + definition.folder();
    if (toldOf.equals(now)) {
      return;
    }
    toldOf = now;
    Target.of(session, definition.table())
        .identifier()
        .ifPresent(table ->
            Statements.loaded(
                "Watched folder " + file.getFileName(), table, definition.folder(), started));
  }

  private synchronized Duration looked(boolean rows, String failure, Duration every) {
    waiting = settled.waiting();
    failures = failure.isEmpty() ? 0 : failures + 1;
    remember(memory.after(System.currentTimeMillis(), rows, failure));
    if (!failure.isEmpty() && !memory.on()) {
      once = false;
    } else if (!failure.isEmpty()) {
      Duration longer = every.multipliedBy(1L << Math.min(failures, 10));
      return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }
    if (waiting > 0 && failure.isEmpty()) {
      return every.compareTo(Duration.ofSeconds(2)) > 0 ? Duration.ofSeconds(2) : every;
    }
    once = false;
    return memory.on() ? every : Duration.ofMillis(1);
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private void remember(Memory next) {
    memory = next;
    if (Files.exists(file)) {
      next.write(kept);
    }
  }
}
