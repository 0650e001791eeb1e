package dev.tarn.session.connect;

import dev.tarn.session.Endpoint;
import java.time.Duration;
import java.util.List;

/// How long a server that cannot be reached is waited for.
///
/// @param delays the waits before each further try, in order; then it is given up
record RetryPolicy(List<Duration> delays) {
  /// Our engine's process is gone when its port is: a few tries bridge a hiccup, and a statement
  /// fails well within two seconds.
  static final RetryPolicy SHORT = millis(50, 100, 200, 400);

  /// A network may be away for some seconds.
  private static final RetryPolicy REMOTE =
      millis(100, 200, 400, 800, 1600, 3200, 4000, 4000, 4000);

  /// Copies the delays.
  RetryPolicy {
    delays = List.copyOf(delays);
  }

  /// The policy for an endpoint.
  ///
  /// @param endpoint where the server is
  /// @return shorter on this machine
  static RetryPolicy of(Endpoint endpoint) {
    return Endpoint.isLoopback(endpoint.host()) ? SHORT : REMOTE;
  }

  private static RetryPolicy millis(long... millis) {
    return new RetryPolicy(java.util.Arrays.stream(millis).mapToObj(Duration::ofMillis).toList());
  }
}
