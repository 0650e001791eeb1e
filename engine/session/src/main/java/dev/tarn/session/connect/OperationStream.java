package dev.tarn.session.connect;

import dev.tarn.session.connect.proto.ExecutePlanResponse;
import dev.tarn.session.connect.proto.Plan;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The responses of one operation, from the first to the last, over as many calls as it takes.
///
/// The protocol of reattachable execution: a stream that ends without `ResultComplete` is taken up
/// again behind the last response; so is one that breaks, by the session's policy. A start that may
/// not have reached the server is repeated with the same operation id, which the server runs once
/// at most. What was taken is released now and then, and everything at the end.
///
/// For one thread; [#stopRetrying] may be called from any.
///
/// @see <a
///   href="https://github.com/apache/spark/blob/v4.2.0/sql/connect/common/src/main/protobuf/spark/connect/base.proto">
///   ReattachExecute and ReleaseExecute</a>
final class OperationStream implements AutoCloseable {
  /// The tag by which Tarn's engine knows what the workbench asks for itself.
  private static final String OWN = "tarn-own";

  private static final long RELEASE_BYTES = 8 << 20;

  private final Connection connection;
  private final Executor background;
  private final String operation;
  private final Plan plan;
  private final List<String> tags;
  private final AtomicBoolean releasing = new AtomicBoolean();
  private ResponseCall call;
  private Iterator<Duration> delays;
  private @Nullable String lastResponse;
  private long unreleased;
  private boolean complete;
  private boolean idle;
  private volatile boolean retrying = true;

  /// Starts an operation.
  ///
  /// @param connection its session's
  /// @param background runs releases
  /// @param operation its id, a new UUID
  /// @param plan what to run
  /// @param tags told to the engine with it
  OperationStream(
      Connection connection, Executor background, String operation, Plan plan, List<String> tags) {
    this.connection = connection;
    this.tags = tags;
    this.background = background;
    this.operation = operation;
    this.plan = plan;
    this.delays = connection.policy().delays().iterator();
    this.call = connection.execute(operation, plan, tags);
  }

  /// Starts an operation that no user asked for, so that the engine does not tell of it.
  ///
  /// @param connection its session's
  /// @param background runs releases
  /// @param plan what to run
  static OperationStream own(Connection connection, Executor background, Plan plan) {
    return new OperationStream(
        connection, background, UUID.randomUUID().toString(), plan, List.of(OWN));
  }

  /// Waits for the next response.
  ///
  /// @return null if the operation is complete
  /// @throws StatusException if the operation failed, or the server was not there for too long
  /// @throws InterruptedException if the thread was interrupted
  @Nullable ExecutePlanResponse next() throws StatusException, InterruptedException {
    while (!complete) {
      try {
        ExecutePlanResponse response = call.next();
        if (response == null) {
          resume();
        } else {
          took(response);
          if (response.hasResultComplete()) {
            complete = true;
          } else {
            return response;
          }
        }
      } catch (StatusException failure) {
        again(failure);
      }
    }
    return null;
  }

  /// Lets the next failure of the network be the last.
  void stopRetrying() {
    retrying = false;
  }

  /// Releases what the server keeps of the operation, and stops it if it still runs. Does not
  /// throw.
  @Override
  public void close() {
    call.cancel();
    background.execute(() -> release(null));
  }

  private void resume() throws StatusException, InterruptedException {
    if (idle) {
      // A server that ends each stream at once must not be called in a tight loop.
      again(Status.UNAVAILABLE.withDescription("The stream ended early").asException());
    } else {
      idle = true;
      call = connection.reattach(operation, lastResponse);
    }
  }

  private void took(ExecutePlanResponse response) {
    idle = false;
    delays = connection.policy().delays().iterator();
    lastResponse = response.getResponseId();
    unreleased += response.getArrowBatch().getData().size();
    if (unreleased > RELEASE_BYTES && releasing.compareAndSet(false, true)) {
      unreleased = 0;
      String until = lastResponse;
      background.execute(() -> {
        release(until);
        releasing.set(false);
      });
    }
  }

  private void again(StatusException failure) throws StatusException, InterruptedException {
    if (lastResponse == null && Failures.isUnknownOperation(failure)) {
      call = connection.execute(operation, plan, tags);
    } else if (Failures.isDuplicateOperation(failure)) {
      call = connection.reattach(operation, lastResponse);
    } else if (Failures.isTransient(failure)
        && retrying
        && delays.hasNext()
        && connection.pause(delays.next())
        && retrying) {
      call = connection.reattach(operation, lastResponse);
    } else {
      throw failure;
    }
  }

  private void release(@Nullable String until) {
    try {
      connection.release(operation, until);
    } catch (StatusRuntimeException _) {
      // The server releases by itself in a while.
    }
  }
}
