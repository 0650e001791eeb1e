package dev.tarn.session.connect;

import com.google.protobuf.Any;
import com.google.protobuf.StringValue;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Threads;
import dev.tarn.session.connect.proto.Command;
import dev.tarn.session.connect.proto.Plan;
import io.grpc.StatusException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks an engine of Tarn's own to end, by a command of Tarn's own.
///
/// Unlike a signal it works the same on every system and lets the engine close its catalog.
public final class EngineStop {
  private static final String WORD = "tarn:stop";
  private static final Duration RELEASE_PATIENCE = Duration.ofMillis(500);

  private EngineStop() {}

  /// Asks. The engine answers first and ends then, so the caller has to wait for its process.
  ///
  /// @param endpoint where the engine listens
  /// @param patience how long it may take to answer
  /// @return false if it did not answer, or does not know the command
  /// @throws InterruptedException if the wait is interrupted
  public static boolean request(Endpoint endpoint, Duration patience) throws InterruptedException {
    Connection connection = new Connection(endpoint);
    ResponseCall call = connection.execute(UUID.randomUUID().toString(), plan(), List.of());
    CompletableFuture<Boolean> answered =
        CompletableFuture.supplyAsync(() -> isAnswered(call), Threads.perTask("engine-stop"));
    try {
      return answered.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } finally {
      call.cancel();
      connection.close(RELEASE_PATIENCE);
    }
  }

  private static Plan plan() {
    return Plan.newBuilder()
        .setCommand(Command.newBuilder().setExtension(Any.pack(StringValue.of(WORD))))
        .build();
  }

  private static boolean isAnswered(ResponseCall call) {
    try {
      while (call.next() != null) {
        // Only the end matters.
      }
      return true;
    } catch (StatusException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
