package dev.tarn.session.connect;

import dev.tarn.session.Endpoint;
import io.grpc.Status;
import java.util.Optional;

/// Says why a server was not reached, or did not listen.
final class LostWords {
  private LostWords() {}

  /// Finds words for a call that came to no session.
  ///
  /// @param endpoint where it went
  /// @param status what the call ended with
  /// @return a sentence without its point; empty if the server has answered as one of Spark's
  static Optional<String> of(Endpoint endpoint, Status status) {
    String said = String.valueOf(status.getDescription());
    String name = (endpoint.own() ? "The engine at " : "The server at ") + endpoint;
    return switch (status.getCode()) {
      case UNAVAILABLE -> Optional.of(unavailable(endpoint, name, said));
      case DEADLINE_EXCEEDED -> Optional.of(name + " does not answer");
      case UNAUTHENTICATED, PERMISSION_DENIED ->
          Optional.of(
              name
                  + (endpoint.own()
                      ? " does not know this client"
                      : " does not let this client in. Check the token"));
      case UNIMPLEMENTED -> Optional.of(stranger(endpoint));
      case INTERNAL, UNKNOWN ->
          said.startsWith("http2 exception") ? Optional.of(stranger(endpoint)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String unavailable(Endpoint endpoint, String name, String said) {
    if (endpoint.own()) {
      return name + " ended or cannot be reached";
    }
    if (said.startsWith("Unable to resolve host")) {
      return "There is no host " + endpoint.host();
    }
    return endpoint.security() == Endpoint.Security.TLS
        ? name + " ended, cannot be reached, or does not speak TLS in a way that Java trusts"
        : name + " ended or cannot be reached";
  }

  private static String stranger(Endpoint endpoint) {
    return "What answers at " + endpoint + " is not a Spark Connect server";
  }
}
