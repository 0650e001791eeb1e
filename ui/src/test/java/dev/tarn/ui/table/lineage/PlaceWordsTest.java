package dev.tarn.ui.table.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.lineage.Deed;
import dev.tarn.session.lineage.Edge;
import dev.tarn.session.lineage.Place;
import java.time.Instant;
import java.util.List;
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

  @Test
  void aLineNamesWhatWasDone() {
    Place from = new Place("lake.a.b");
    Deed made = new Deed("CREATE VIEW", "CREATE VIEW a AS SELECT 1", Instant.EPOCH, 1, "anna", "");
    assertThat(PlaceWords.summary(new Edge(from, from, List.of(deed("")), 2)))
        .isEqualTo("Insert · 2 times");
    assertThat(PlaceWords.summary(new Edge(from, from, List.of(deed(""), made, deed("")), 5)))
        .isEqualTo("Insert, Create view · 5 times");
  }

  private static Deed deed(String entity) {
    return new Deed("INSERT", "INSERT INTO a SELECT 1", Instant.EPOCH, 2, "anna", entity);
  }
}
