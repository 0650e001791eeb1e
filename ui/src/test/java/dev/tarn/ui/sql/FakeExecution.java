package dev.tarn.ui.sql;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.PlanMetrics;
import dev.tarn.session.Progress;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An execution that does what a test tells it to.
public final class FakeExecution implements Execution {
  private final Statement statement;
  private final List<Consumer<Execution>> listeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<ExecutionState> done = new CompletableFuture<>();
  private volatile ExecutionState state = new ExecutionState.Queued();
  private volatile Progress progress = Progress.NONE;
  private volatile @Nullable Result result;
  private volatile Duration elapsed = Duration.ofMillis(420);
  private volatile boolean cancelAsked;

  public FakeExecution(Statement statement) {
    this.statement = statement;
  }

  /// It works, and has come so far.
  public FakeExecution progress(Progress now, Duration time) {
    state = new ExecutionState.Running();
    progress = now;
    elapsed = time;
    tell();
    return this;
  }

  /// Rows come.
  public FakeExecution stream(Result rows) {
    state = new ExecutionState.Streaming();
    result = rows;
    tell();
    return this;
  }

  /// It ends well.
  public FakeExecution succeed(@Nullable Result rows) {
    result = rows;
    end(new ExecutionState.Succeeded());
    return this;
  }

  /// It fails.
  public FakeExecution fail(StatementError error) {
    end(new ExecutionState.Failed(error));
    return this;
  }

  /// The engine says that it stopped.
  public void confirmCancel() {
    end(new ExecutionState.Cancelled());
  }

  public boolean isCancelAsked() {
    return cancelAsked;
  }

  private void end(ExecutionState terminal) {
    state = terminal;
    tell();
    done.complete(terminal);
  }

  private void tell() {
    listeners.forEach(listener -> listener.accept(this));
  }

  @Override
  public String id() {
    return "00000000-0000-0000-0000-000000000001";
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
    return result().map(Result::schema);
  }

  @Override
  public Optional<Result> result() {
    return Optional.ofNullable(result);
  }

  @Override
  public PlanMetrics metrics() {
    return PlanMetrics.NONE;
  }

  @Override
  public Instant submitted() {
    return Instant.EPOCH;
  }

  @Override
  public Duration elapsed() {
    return elapsed;
  }

  @Override
  public void cancel() {
    cancelAsked = true;
  }

  @Override
  public CompletableFuture<ExecutionState> done() {
    return done;
  }

  @Override
  public Subscription listen(Consumer<Execution> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
