package dev.tarn.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A statement on its way: one state machine from queued to its end.
///
/// All methods may be called from any thread and return at once. Listeners are called on a thread
/// of the client, never under a lock, and must return quickly.
public interface Execution {

  /// The operation id, as the engine knows it.
  ///
  /// @return a UUID in text
  String id();

  /// What was submitted.
  ///
  /// @return the statement
  Statement statement();

  /// Where it stands now.
  ///
  /// @return the state
  ExecutionState state();

  /// How far the engine has come.
  ///
  /// @return the last report
  Progress progress();

  /// The columns of the answer, as soon as they are known.
  ///
  /// @return empty until then
  Optional<Schema> schema();

  /// The rows that came so far; readable while more come.
  ///
  /// @return empty until the schema is known
  Optional<Result> result();

  /// What the executed plan measured.
  ///
  /// @return [PlanMetrics#NONE] until the end
  PlanMetrics metrics();

  /// When it was submitted.
  ///
  /// @return wall-clock time, for showing
  Instant submitted();

  /// How long it has run, or ran.
  ///
  /// @return from submission to now or to the end, by a clock that never goes back
  Duration elapsed();

  /// Asks the engine to stop. The state turns to cancelled when the engine says that it stopped, or
  /// at once if it is gone. Harmless after the end.
  void cancel();

  /// Completes with the terminal state, never exceptionally.
  ///
  /// @return the same future at each call
  CompletableFuture<ExecutionState> done();

  /// Calls back at each change of state, progress, schema or rows, at most some ten times a second,
  /// and surely once after the end.
  ///
  /// @param listener called on a client thread
  /// @return closes the subscription
  Subscription listen(Consumer<Execution> listener);

  /// A listener's hold; closing it ends the calls.
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
