package dev.tarn.ui.table.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.lineage.Deed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How the statements behind a line are told.
class PlaceWordsTest {

  @Test
  void aFileNotebookOrJobThatSentAStatementIsNamed() {
    assertThat(PlaceWords.runs(deed("jobs/nightly.yml")))
        .startsWith("2 times, last ")
        .endsWith(" by anna, from jobs/nightly.yml");
    assertThat(PlaceWords.runs(deed(""))).endsWith(" by anna");
  }

  private static Deed deed(String entity) {
    return new Deed("INSERT", "INSERT INTO a SELECT 1", Instant.EPOCH, 2, "anna", entity);
  }
}
