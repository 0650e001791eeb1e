package dev.tarn.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tarn.session.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemotesTest {
  @Test
  void theOptionGoesBeforeTheVariableOfSparksClients() {
    assertThat(Remotes.find("sc://one:1", "sc://two:2")).hasToString("one:1");
    assertThat(Remotes.find(null, "sc://two:2")).hasToString("two:2");
    assertThat(Remotes.find("env", "sc://two:2")).hasToString("two:2");
    assertThat(Remotes.find(null, null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "local[4]", "local[*]", " "})
  void aServerThatSparkWouldStartItselfIsTheLocalEngine(String text) {
    assertThat(Remotes.find(null, text)).isNull();
    assertThat(Remotes.find(text, "sc://two:2")).isNull();
  }

  @Test
  void whatIsWrongNamesWhereItWasSaidAndNoSecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Remotes.find(null, "sc://two:2;token=secret"))
        .withMessageStartingWith("SPARK_REMOTE: ")
        .withMessageNotContaining("secret");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Remotes.find("two:2", null))
        .withMessageStartingWith("--remote: ");
    assertThat(UsageErrors.withoutSecrets("Unknown: '--remot', 'sc://two:2/;token=secret;a=b'"))
        .isEqualTo("Unknown: '--remot', 'sc://two:2/;token=…;a=b'");
    Endpoint endpoint = Remotes.find("sc://localhost:2/;token=secret", null);
    assertThat(endpoint).asString().doesNotContain("secret");
  }
}
