package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckOperatorTest {
  @Test
  void operatorsAreReadAsATreeInMillisecondsAndRows() {
    String json =
        """
        {"operator": [{"type": "RESULT_COLLECTOR", "timing": 1.5, "children": [
          {"type": "BATCH_CREATE_TABLE_AS", "timing": 0.25, "intermediate_rows": 1, "children": [
            {"type": "HASH_JOIN", "timing": 0.002, "intermediate_rows": 5,
             "extra_info": {"Conditions": "a = b", "Join Type": "SEMI", "Fanout Mode": "DIRECT"},
             "children": [
              {"type": "TABLE_SCAN", "timing": 0.001, "intermediate_rows": 9,
               "extra_info": {"Projections": ["a", "#1"], "Filters": "c > 1", "Groups": "#0",
                 "Filename(s)": "/lake/sales/year=2025/part-0.parquet, ..."}}]}]}]}]}
        """;
    DuckOperator scan = new DuckOperator("TABLE_SCAN", "sales\nFilters: c > 1\na", 1, 9, List.of());
    DuckOperator join =
        new DuckOperator("HASH_JOIN", "a = b\nJoin Type: SEMI", 2, 5, List.of(scan));
    assertThat(DuckOperator.read(json))
        .containsExactly(new DuckOperator("BATCH_CREATE_TABLE_AS", "", 250, -1, List.of(join)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{\"result\": \"disabled\"}"})
  void whatIsNoProfileTellsNothing(String json) {
    assertThat(DuckOperator.read(json)).isEmpty();
  }

  @Test
  void measuringWritesNothingToFoldersOfTheProcess() throws IOException {
    Both.table("measured", "SELECT id, id % 3 AS g FROM range(50)");
    List<Path> before = here();
    AcceleratedExec part =
        Both.accelerated(Both.fast().sql("SELECT g, sum(id) FROM measured GROUP BY g")).getFirst();
    assertThat(part.executeCollect()).hasSize(3);
    long figure = part.metrics().apply("duckTime").id();
    assertThat(Accelerator.operators(figure)).isNotEmpty();
    assertThat(here()).isEqualTo(before);
  }

  private static List<Path> here() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.sorted().toList();
    }
  }
}
