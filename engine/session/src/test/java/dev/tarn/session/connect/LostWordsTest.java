package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ConnectionString;
import dev.tarn.session.Endpoint;
import io.grpc.Status;
import org.junit.jupiter.api.Test;

class LostWordsTest {
  private static final Endpoint PLAIN = ConnectionString.parse("sc://spark.example.com:1");
  private static final Endpoint TLS = ConnectionString.parse("sc://spark.example.com:1/;token=t");

  @Test
  void aServerThatIsNotReachedIsToldFromAHostThatIsNotThere() {
    assertThat(LostWords.of(PLAIN, Status.UNAVAILABLE.withDescription("io exception")))
        .hasValue("The server at spark.example.com:1 ended or cannot be reached");
    assertThat(
            LostWords.of(
                PLAIN, Status.UNAVAILABLE.withDescription("Unable to resolve host spark.example")))
        .hasValue("There is no host spark.example.com");
    assertThat(LostWords.of(TLS, Status.UNAVAILABLE).orElseThrow()).contains("TLS");
    assertThat(LostWords.of(Endpoint.local(1, "t"), Status.UNAVAILABLE))
        .hasValue("The engine at localhost:1 ended or cannot be reached");
  }

  @Test
  void aServerThatRefusesIsToldFromOneOfAnotherKind() {
    assertThat(LostWords.of(TLS, Status.UNAUTHENTICATED).orElseThrow()).endsWith("Check the token");
    assertThat(LostWords.of(TLS, Status.UNIMPLEMENTED))
        .hasValue("What answers at spark.example.com:1 is not a Spark Connect server");
    assertThat(LostWords.of(PLAIN, Status.INTERNAL.withDescription("http2 exception")))
        .hasValue("What answers at spark.example.com:1 is not a Spark Connect server");
  }

  @Test
  void errorsOfStatementsAreNone() {
    assertThat(LostWords.of(PLAIN, Status.INTERNAL.withDescription("[DIVIDE_BY_ZERO] …")))
        .isEmpty();
    assertThat(LostWords.of(PLAIN, Status.RESOURCE_EXHAUSTED)).isEmpty();
  }
}
