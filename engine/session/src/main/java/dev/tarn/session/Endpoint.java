package dev.tarn.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a Spark Connect server listens, and how to be let in.
///
/// @param host a host name or address
/// @param port a TCP port, 1 to 65535
/// @param security plain text (loopback only) or TLS
/// @param token sent as `Authorization: Bearer`, or null for none
/// @param user the user id of the session; sessions are told apart by user and session id
/// @param headers further metadata sent with every call
public record Endpoint(
    String host,
    int port,
    Security security,
    @Nullable String token,
    String user,
    Map<String, String> headers) {

  /// How the bytes travel.
  public enum Security {
    /// Unencrypted; for the engine on this machine.
    PLAIN,
    /// TLS against the JVM's trust store.
    TLS
  }

  /// Copies the headers.
  public Endpoint {
    headers = Map.copyOf(headers);
  }

  /// The engine on this machine, for whoever uses it.
  ///
  /// @param port where it listens
  /// @param token its token
  /// @return an endpoint on the loopback interface
  public static Endpoint local(int port, String token) {
    String user = System.getProperty("user.name", "tarn");
    return new Endpoint("localhost", port, Security.PLAIN, token, user, Map.of());
  }

  /// Names the place without its secrets.
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
