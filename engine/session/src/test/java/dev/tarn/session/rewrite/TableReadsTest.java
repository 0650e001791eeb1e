package dev.tarn.session.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.rewrite.TableReads.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReadsTest {
  @Test
  void aVersionIsWrittenBehindTheNameAndTakenAwayAgain() {
    String text = "SELECT * FROM sales.orders o WHERE o.id = :id";
    TableReads reads = reads(text);
    Read orders = reads.all().getFirst();
    assertThat(orders).isEqualTo(new Read(List.of("sales", "orders"), null));
    String older = reads.at(orders, 3L).text();
    assertThat(older).isEqualTo("SELECT * FROM sales.orders VERSION AS OF 3 o WHERE o.id = :id");
    TableReads again = reads(older);
    assertThat(again.all()).containsExactly(new Read(List.of("sales", "orders"), 3L));
    assertThat(again.at(again.all().getFirst(), 12L).text())
        .isEqualTo("SELECT * FROM sales.orders VERSION AS OF 12 o WHERE o.id = :id");
    assertThat(again.at(again.all().getFirst(), null).text()).isEqualTo(text);
  }

  @Test
  void eachTableIsToldOnceAndNamesOfQueriesAreNone() {
    TableReads reads =
        reads(
            "WITH late AS (SELECT * FROM orders) SELECT * FROM late JOIN `Orders` o ON true JOIN"
                + " customers VERSION AS OF 2 c ON true JOIN notes TIMESTAMP AS OF '2026-01-01'");
    assertThat(reads.all())
        .containsExactly(new Read(List.of("orders"), null), new Read(List.of("customers"), 2L));
    assertThat(reads.at(reads.all().getFirst(), 1L).text())
        .contains("FROM orders VERSION AS OF 1)")
        .contains("`Orders` VERSION AS OF 1 o")
        .contains("customers VERSION AS OF 2 c");
  }

  @Test
  void onlyQueriesHaveAnAsOf() {
    assertThat(TableReads.of("INSERT INTO a SELECT * FROM b")).isEmpty();
    assertThat(TableReads.of("DESCRIBE TABLE a")).isEmpty();
    assertThat(TableReads.of("SELECT 1").orElseThrow().all()).isEmpty();
    assertThat(TableReads.of("SELECT * FROM range(3)").orElseThrow().all()).isEmpty();
  }

  private static TableReads reads(String text) {
    return TableReads.of(text).orElseThrow();
  }
}
