package dev.tarn.session.connect;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Threads;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;

/// Opens channels to Connect servers.
final class Channels {
  /// A server that knows no chunks sends a large row in one message; servers cut at 128 MiB.
  private static final int LARGEST_MESSAGE = 256 << 20;

  /// Servers refuse pings that come more often than each five minutes.
  private static final int KEEP_ALIVE_MINUTES = 6;

  private Channels() {}

  /// Opens a channel; it connects at the first call.
  ///
  /// @param endpoint where to
  /// @return shut it down after use
  /// @throws IllegalArgumentException if a token would travel unencrypted to another machine
  static ManagedChannel open(Endpoint endpoint) {
    boolean plain = endpoint.security() == Endpoint.Security.PLAIN;
    if (plain && endpoint.token() != null && !Endpoint.isLoopback(endpoint.host())) {
      throw new IllegalArgumentException(
          "The token for " + endpoint + " must not travel unencrypted; use TLS");
    }
    ChannelCredentials credentials =
        plain ? InsecureChannelCredentials.create() : TlsChannelCredentials.create();
    return Grpc.newChannelBuilderForAddress(endpoint.host(), endpoint.port(), credentials)
        .executor(Threads.perTask("tarn-connect"))
        .intercept(MetadataUtils.newAttachHeadersInterceptor(headers(endpoint)))
        .maxInboundMessageSize(LARGEST_MESSAGE)
        .keepAliveTime(KEEP_ALIVE_MINUTES, TimeUnit.MINUTES)
        .userAgent("tarn")
        .disableRetry()
        .build();
  }

  private static Metadata headers(Endpoint endpoint) {
    Metadata headers = new Metadata();
    endpoint.headers().forEach((name, value) -> headers.put(key(name), value));
    if (endpoint.token() != null) {
      headers.put(key("authorization"), "Bearer " + endpoint.token());
    }
    return headers;
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }
}
