package dev.tarn.session.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void uniqueNamesAvoidNamesThatAreThere() {
    assertThat(Names.unique(List.of("a", "a", "a_2", "a", "b")))
        .containsExactly("a", "a_3", "a_2", "a_4", "b");
  }
}
