package dev.tarn.ui.sql;

import dev.tarn.session.Entity;
import dev.tarn.session.Execution;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.ui.task.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs statements one after the other until one fails, or to the end if the user wants that. For
/// the window's thread.
final class SqlRunner {
  private static final Logger LOG = LoggerFactory.getLogger(SqlRunner.class);

  private final SqlSessions sessions;
  private final Background background;
  private final Executor window;
  private final RunLog log;
  private final RunChoices choices;
  private boolean stopped;
  private final Supplier<@Nullable Entity> sender;
  private final Consumer<RunModel> started;
  private final Consumer<RunModel> ended;
  private final Deque<RunModel> waiting = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private @Nullable RunModel current;
  private long turn;

  /// Takes what it needs.
  ///
  /// @param services gives the session, maybe after a while, and hears of the runs
  /// @param sender tells what sends the statements, or null
  /// @param started told each run that begins
  /// @param ended told each run that ended
  SqlRunner(
      SqlServices services,
      Supplier<@Nullable Entity> sender,
      Consumer<RunModel> started,
      Consumer<RunModel> ended) {
    this.sender = sender;
    this.sessions = services.sessions();
    this.background = services.background();
    this.window = services.window();
    this.log = services.log();
    this.choices = services.desk().choices();
    this.started = started;
    this.ended = ended;
  }

  /// Tells if something runs or waits.
  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// What runs now, null for nothing.
  @Nullable RunModel current() {
    return current;
  }

  /// Runs statements one after the other. Does nothing while others run.
  void run(List<RunModel> runs) {
    if (running.get() || runs.isEmpty()) {
      return;
    }
    runs.forEach(run -> run.begin(run.requestProperty().get()));
    waiting.addAll(runs);
    stopped = false;
    running.set(true);
    next();
  }

  /// Stops what runs, and forgets what waits.
  void cancel() {
    stopped = true;
    waiting.forEach(RunModel::cancelled);
    waiting.clear();
    RunModel run = current;
    if (run == null) {
      return;
    }
    boolean submitted = run.phase() != RunPhase.WAITING;
    run.cancelling();
    if (!submitted) {
      turn++;
      finish(run);
    }
  }

  private void next() {
    RunModel run = waiting.poll();
    current = run;
    if (run == null) {
      running.set(false);
      return;
    }
    started.accept(run);
    long mine = ++turn;
    background.run(
        sessions::ready,
        session -> {
          if (mine == turn) {
            submit(run, session);
          }
        },
        error -> {
          if (mine == turn) {
            fail(run, error);
          }
        });
  }

  private void submit(RunModel run, Session session) {
    Execution execution;
    try {
      execution = session.submit(run.requestProperty().get().statement().from(sender.get()));
    } catch (RuntimeException e) {
      fail(run, e);
      return;
    }
    run.attach(execution);
    log.note(RunLog.Entry.of(execution));
    AtomicBoolean asked = new AtomicBoolean();
    execution.listen(_ -> {
      if (asked.compareAndSet(false, true)) {
        window.execute(() -> {
          asked.set(false);
          run.update();
        });
      }
    });
    execution.done().thenRun(() -> window.execute(() -> done(run, execution)));
  }

  private void done(RunModel run, Execution execution) {
    run.update();
    log.note(RunLog.Entry.of(execution));
    if (run.equals(current)) {
      finish(run);
    }
  }

  private void fail(RunModel run, Throwable error) {
    if (error instanceof SessionException known) {
      run.fail(known.error());
    } else {
      LOG.error("A statement could not be submitted", error);
      run.fail(error);
    }
    finish(run);
  }

  private void finish(RunModel run) {
    current = null;
    boolean goesOn = choices.goOnProperty().get() && !stopped && !run.isEngineLost();
    if (run.phase() != RunPhase.DONE && !goesOn) {
      waiting.forEach(RunModel::cancelled);
      waiting.clear();
    }
    ended.accept(run);
    next();
  }
}
