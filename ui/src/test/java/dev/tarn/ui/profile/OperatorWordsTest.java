package dev.tarn.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.profile.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class OperatorWordsTest {
  @Test
  void operatorsOfDuckDbAreToldInWordsAndAsDuckDbs() {
    assertThat(words("DuckDB HASH_JOIN", "p = o_orderpriority"))
        .isEqualTo(
            new OperatorWords("Hash join", "DuckDB · p = o_orderpriority", Feather.GIT_MERGE));
    assertThat(words("DuckDB STREAMING_LIMIT", ""))
        .isEqualTo(new OperatorWords("Streaming limit", "DuckDB", Feather.BOX));
    assertThat(words("DuckDB BATCH_CREATE_TABLE_AS", "").title()).isEqualTo("Answer");
  }

  private static OperatorWords words(String name, String detail) {
    return OperatorWords.of(new Operator(1, name, detail, List.of(), List.of(), 0));
  }
}
