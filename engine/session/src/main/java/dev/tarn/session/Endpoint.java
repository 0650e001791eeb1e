package dev.tarn.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a Spark Connect server listens, and how to be let in.
///
/// @param host a host name or address
/// @param port a TCP port, 1 to 65535
/// @param security plain text or TLS
/// @param token sent as `Authorization: Bearer`, or null for none
/// @param user the user id of the session; sessions are told apart by user and session id
/// @param headers further metadata sent with every call
/// @param own true for Tarn's own engine on this machine, which knows Tarn's commands and sees the
///   same files as this process; false for any other Spark Connect server, wherever it is
public record Endpoint(
    String host,
    int port,
    Security security,
    @Nullable String token,
    String user,
    Map<String, String> headers,
    boolean own) {

  /// How the bytes travel.
  public enum Security {
    /// Unencrypted; never with a token to another machine.
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
    return new Endpoint("localhost", port, Security.PLAIN, token, user, Map.of(), true);
  }

  /// Tells if a host is this machine.
  ///
  /// @param host a name or address
  /// @return true for the loopback interface
  public static boolean isLoopback(String host) {
    try {
      return host.equals("localhost") || InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /// Tells if what is sent can be read on its way.
  ///
  /// @return false for TLS, and where it does not leave this machine
  public boolean isOpenToOthers() {
    return security == Security.PLAIN && !isLoopback(host);
  }

  /// Names the place without its secrets.
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
