package dev.tarn.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tarn.session.Endpoint.Security;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringTest {
  @ParameterizedTest
  @CsvSource({
    "sc://spark.example.com, spark.example.com, 15002",
    "sc://spark.example.com/, spark.example.com, 15002",
    "sc://spark.example.com:443/;, spark.example.com, 443",
    "sc://127.0.0.1:9, 127.0.0.1, 9",
    "sc://[::1]:9/, ::1, 9"
  })
  void hostAndPortAreReadAsSparksClientsReadThem(String text, String host, int port) {
    Endpoint endpoint = ConnectionString.parse(text);

    assertThat(endpoint.host()).isEqualTo(host);
    assertThat(endpoint.port()).isEqualTo(port);
    assertThat(endpoint.security()).isEqualTo(Security.PLAIN);
    assertThat(endpoint.own()).isFalse();
  }

  @Test
  void parametersAreDecodedAndOthersBecomeHeaders() {
    Endpoint endpoint =
        ConnectionString.parse(
            "sc://h:1/;user_id=Jo%20D;token=a+b==;use_ssl=true;x-databricks-cluster-id=7;user_agent=x");

    assertThat(endpoint.user()).isEqualTo("Jo D");
    assertThat(endpoint.token()).isEqualTo("a+b==");
    assertThat(endpoint.security()).isEqualTo(Security.TLS);
    assertThat(endpoint.headers()).isEqualTo(Map.of("x-databricks-cluster-id", "7"));
  }

  @Test
  void aTokenAsksForTlsUnlessItStaysOnThisMachine() {
    assertThat(ConnectionString.parse("sc://spark.example.com/;token=t").security())
        .isEqualTo(Security.TLS);
    assertThat(ConnectionString.parse("sc://localhost/;token=t").security())
        .isEqualTo(Security.PLAIN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectionString.parse("sc://192.0.2.1/;token=t;use_ssl=false"))
        .withMessageContaining("must not travel unencrypted");
  }

  @Test
  void onlyPlainTextThatLeavesThisMachineIsOpenToOthers() {
    assertThat(ConnectionString.parse("sc://192.0.2.1").isOpenToOthers()).isTrue();
    assertThat(ConnectionString.parse("sc://192.0.2.1/;use_ssl=true").isOpenToOthers()).isFalse();
    assertThat(ConnectionString.parse("sc://127.0.0.1").isOpenToOthers()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h:1",
        "sc://",
        "sc://h:1/path/;token=secret",
        "sc://h:1;token=secret",
        "sc://h:port/;token=secret",
        "sc://h:70000/;token=secret",
        "sc://me@h:1/;token=secret",
        "sc://h:1/;token=secret;token=secret",
        "sc://h:1/;token=secret%",
        "sc://h:1/;token=secretä",
        "sc://h:1/;token=secret;use_ssl=maybe",
        "sc://h:1/;token=secret;nonsense",
        "sc://h:1/;token=secret;a b=c",
        "sc://h:1/;token=secret;session_id=7"
      })
  void whatIsNoneIsRefusedInWordsThatKeepSecrets(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectionString.parse(text))
        .withMessageNotContaining("secret")
        .extracting(Throwable::getMessage)
        .asString()
        .matches("(This is not a connection string|session_id cannot be used).*");
  }
}
