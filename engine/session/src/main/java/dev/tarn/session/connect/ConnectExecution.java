package dev.tarn.session.connect;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.PlanMetrics;
import dev.tarn.session.Progress;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is known of a statement on its way. The run writes it, everybody reads it.
final class ConnectExecution implements Execution {
  private final String id = UUID.randomUUID().toString();
  private final Statement statement;
  private final Notifier notifier;
  private final Runnable canceller;
  private final Instant submitted = Instant.now();
  private final long start = System.nanoTime();
  private final CompletableFuture<ExecutionState> done = new CompletableFuture<>();
  private volatile ExecutionState state = new ExecutionState.Queued();
  private volatile Progress progress = Progress.NONE;
  private volatile PlanMetrics metrics = PlanMetrics.NONE;
  private volatile @Nullable Schema schema;
  private volatile @Nullable Result result;
  private volatile @Nullable Duration took;
  private volatile String operation = id;

  /// Makes one in state queued.
  ///
  /// @param statement what is to be run
  /// @param timer calls listeners
  /// @param canceller what cancelling does besides
  ConnectExecution(Statement statement, ScheduledExecutorService timer, Runnable canceller) {
    this.statement = statement;
    this.notifier = new Notifier(timer);
    this.canceller = canceller;
  }

  @Override
  public String id() {
    return id;
  }

  /// The engine's operation that does the work; the first one has the execution's id.
  String operation() {
    return operation;
  }

  void operation(String last) {
    operation = last;
  }

  @Override
  public Statement statement() {
    return statement;
  }

  @Override
  public ExecutionState state() {
    return state;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public Optional<Schema> schema() {
    return Optional.ofNullable(schema);
  }

  @Override
  public Optional<Result> result() {
    return Optional.ofNullable(result);
  }

  @Override
  public PlanMetrics metrics() {
    return metrics;
  }

  @Override
  public Instant submitted() {
    return submitted;
  }

  @Override
  public Duration elapsed() {
    Duration ended = took;
    return ended != null ? ended : Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void cancel() {
    if (!state().isTerminal()) {
      canceller.run();
    }
  }

  @Override
  public CompletableFuture<ExecutionState> done() {
    return done;
  }

  @Override
  public Subscription listen(Consumer<Execution> listener) {
    Subscription subscription = notifier.add(listener);
    if (state().isTerminal()) {
      notifier.changedNow(this);
    }
    return subscription;
  }

  /// Goes on to running or streaming; never back, and nowhere after the end.
  void advance(ExecutionState next) {
    if (change(next)) {
      notifier.changed(this);
    }
  }

  /// Ends, once.
  void end(ExecutionState last) {
    if (change(last)) {
      notifier.changedNow(this);
      done.complete(last);
    }
  }

  void progress(Progress now) {
    progress = now;
    notifier.changed(this);
  }

  void metrics(PlanMetrics measured) {
    metrics = measured;
  }

  void answer(Schema columns, Result rows) {
    schema = columns;
    result = rows;
    notifier.changed(this);
  }

  void grew() {
    advance(new ExecutionState.Streaming());
    notifier.changed(this);
  }

  private synchronized boolean change(ExecutionState next) {
    if (order(next) <= order(state)) {
      return false;
    }
    if (next.isTerminal()) {
      took = elapsed();
    }
    state = next;
    return true;
  }

  private static int order(ExecutionState state) {
    return switch (state) {
      case ExecutionState.Queued _ -> 0;
      case ExecutionState.Running _ -> 1;
      case ExecutionState.Streaming _ -> 2;
      case ExecutionState.Succeeded _, ExecutionState.Failed _, ExecutionState.Cancelled _ -> 3;
    };
  }
}
