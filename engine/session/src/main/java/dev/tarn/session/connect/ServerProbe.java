package dev.tarn.session.connect;

import dev.tarn.session.Endpoint;
import dev.tarn.session.SessionException;
import dev.tarn.session.registry.Registry;
import io.grpc.StatusRuntimeException;
import java.time.Duration;

/// Looks if a server is there, by a small session of its own that it keeps.
///
/// A server that was started anew has forgotten that session, so it is told from one that only
/// could not be reached for a while. Not thread-safe.
public final class ServerProbe implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

  private final Connection connection;
  private final ErrorMapper errors;

  /// Takes a server; nothing is asked yet.
  ///
  /// @param endpoint where it is
  public ServerProbe(Endpoint endpoint) {
    this.connection = new Connection(endpoint);
    this.errors = new ErrorMapper(connection, endpoint, () -> Registry.EMPTY);
  }

  /// Asks the server for its version. Blocks for some seconds at most.
  ///
  /// @return such as `4.2.0`
  /// @throws SessionException if it does not answer, lets nobody in, or has forgotten what it was
  ///   asked before
  public String version() {
    try {
      return connection.version(PATIENCE);
    } catch (StatusRuntimeException e) {
      throw new SessionException(errors.map(e, ""));
    }
  }

  @Override
  public void close() {
    connection.close(CLOSE_PATIENCE);
  }
}
