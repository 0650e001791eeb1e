package dev.tarn.session.connect;

import dev.tarn.session.Entity;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.connect.proto.ExecutePlanResponse;
import dev.tarn.session.connect.proto.Plan;
import dev.tarn.session.connect.proto.Relation;
import dev.tarn.session.parameter.BoundText;
import dev.tarn.session.result.ResultWriter;
import dev.tarn.session.sql.SqlKind;
import dev.tarn.session.sql.SqlStatements;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs one statement from its first request to its end, on a thread of its own.
///
/// Roads: a query's rows come on the response stream, or, if the engine is our own and all rows are
/// wanted, as files that its tasks write; such a query has no bound of size. What the text does not
/// tell to be a query is asked of the engine: a command runs by being asked, a query does not. Each
/// runs once.
final class StatementRun implements Runnable {
  private static final Duration INTERRUPT_AGAIN = Duration.ofMillis(200);

  private final Connection connection;
  private final ErrorMapper errors;
  private final Executor threads;
  private final boolean filesOffered;
  private final Statement statement;
  private final BoundText bound;
  private final ConnectExecution execution;
  private final Answer answer;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean cancelled;
  private volatile @Nullable String operation;
  private volatile @Nullable OperationStream stream;

  /// Makes a run; nothing is sent before [#run].
  ///
  /// @param connection the session's
  /// @param errors the session's
  /// @param threads runs what must not wait
  /// @param timer calls listeners
  /// @param results makes what takes an answer's rows, by the execution's id
  /// @param filesOffered true if the engine can write results as files where Tarn can read them
  /// @param statement what to run
  StatementRun(
      Connection connection,
      ErrorMapper errors,
      Executor threads,
      ScheduledExecutorService timer,
      Function<String, ResultWriter> results,
      boolean filesOffered,
      Statement statement) {
    this.connection = connection;
    this.errors = errors;
    this.threads = threads;
    this.filesOffered = filesOffered;
    this.statement = statement;
    this.bound = BoundText.of(statement);
    this.execution = new ConnectExecution(statement, timer, this::cancel);
    this.answer = new Answer(execution, results);
  }

  ConnectExecution execution() {
    return execution;
  }

  @Override
  public void run() {
    ExecutionState end;
    try {
      perform();
      answer.complete();
      end = new ExecutionState.Succeeded();
    } catch (Exception e) {
      end = failed(e);
    } catch (OutOfMemoryError e) {
      end = failed(new IllegalStateException("The answer does not fit into memory", e));
    }
    ended.countDown();
    execution.end(end);
  }

  private void perform() throws IOException, StatusException, InterruptedException {
    if (bound.problem().isPresent()) {
      throw new SessionException(bound.problem().get());
    }
    Relation sql = Plans.sql(bound);
    switch (SqlKind.of(statement.text())) {
      case QUERY -> query(sql);
      case COMMAND, SCRIPT -> ask(sql);
      case UNKNOWN -> {
        if (SqlStatements.of(statement.text()).runnable().isEmpty()) {
          throw new SessionException(ErrorMapper.NO_STATEMENT);
        }
        ask(sql);
      }
    }
  }

  private void ask(Relation sql) throws IOException, StatusException, InterruptedException {
    perform(execution.id(), Plans.command(sql));
    Optional<Relation> came = answer.relation();
    if (came.isPresent() && came.get().hasLocalRelation()) {
      answer.rows(came.get().getLocalRelation().getData());
    } else if (came.isPresent()) {
      query(came.get());
    }
  }

  private void query(Relation relation) throws IOException, StatusException, InterruptedException {
    if (!statement.limit().isBounded()) {
      Plan plan = filesOffered ? Plans.files(relation, answer.folder()) : Plans.stream(relation);
      perform(freshOperation(), plan);
      return;
    }
    Relation limited = Plans.limited(relation, statement.limit());
    try {
      perform(freshOperation(), Plans.stream(limited));
    } catch (StatusException e) {
      StatementError error = error(e);
      boolean other = error.kind() == StatementError.Kind.RESULT_TOO_LARGE && !answer.hasRows();
      if (!other || !filesOffered) {
        throw new SessionException(error);
      }
      perform(freshOperation(), Plans.files(limited, answer.folder()));
    }
  }

  /// The first operation has the execution's own id.
  private String freshOperation() {
    return operation == null ? execution.id() : UUID.randomUUID().toString();
  }

  private void perform(String id, Plan plan)
      throws IOException, StatusException, InterruptedException {
    if (cancelled) {
      throw new InterruptedException();
    }
    operation = id;
    execution.operation(id);
    Entity entity = statement.entity();
    List<String> tags = entity == null ? List.of() : List.of(entity.tag());
    try (OperationStream responses = new OperationStream(connection, threads, id, plan, tags)) {
      stream = responses;
      if (cancelled) {
        responses.stopRetrying();
      }
      for (ExecutePlanResponse response = responses.next();
          response != null;
          response = responses.next()) {
        execution.advance(new ExecutionState.Running());
        answer.take(response);
      }
    } finally {
      stream = null;
    }
  }

  private ExecutionState failed(Exception failure) {
    StatementError error = null;
    if (!(failure instanceof InterruptedException)) {
      error = error(failure);
    }
    try {
      if (error != null && error.kind() == StatementError.Kind.STORAGE) {
        answer.discard();
      } else {
        answer.abandon();
      }
    } catch (RuntimeException e) {
      error = error == null ? error(e) : error;
    }
    boolean gone = error == null || error.kind() == StatementError.Kind.ENGINE_LOST;
    if (error == null || ErrorMapper.isCancel(error) || (cancelled && gone)) {
      return new ExecutionState.Cancelled();
    }
    return new ExecutionState.Failed(error);
  }

  private StatementError error(Exception failure) {
    return failure instanceof SessionException known
        ? known.error()
        : bound.inOriginal(errors.map(failure, bound.text()));
  }

  /// Asks the engine to stop, again and again until it did: a request may come there before the
  /// operation itself.
  private void cancel() {
    if (cancelled) {
      return;
    }
    cancelled = true;
    OperationStream running = stream;
    if (running != null) {
      running.stopRetrying();
    }
    threads.execute(() -> {
      try {
        do {
          interrupt();
        } while (!ended.await(INTERRUPT_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void interrupt() {
    String id = operation;
    if (id != null) {
      try {
        connection.interrupt(id);
      } catch (StatusRuntimeException _) {
        // Tried again until the stream says how it ended.
      }
    }
  }
}
