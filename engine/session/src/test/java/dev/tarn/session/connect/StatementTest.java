package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementTest extends EngineTest {
  @Test
  void selectStreamsItsRows() {
    Execution execution = finished("SELECT id, id * 2 AS twice FROM range(5) ORDER BY id");

    assertThat(execution.state()).isEqualTo(new ExecutionState.Succeeded());
    assertThat(execution.schema().orElseThrow().columns())
        .containsExactly(
            new Column("id", DataType.Simple.BIGINT, false, null),
            new Column("twice", DataType.Simple.BIGINT, false, null));
    KeptRows kept = (KeptRows) execution.result().orElseThrow();
    assertThat(kept.rows)
        .containsExactly(
            List.of("0", "0"),
            List.of("1", "2"),
            List.of("2", "4"),
            List.of("3", "6"),
            List.of("4", "8"));
    assertThat(kept.isComplete()).isTrue();
    assertThat(execution.elapsed()).isPositive();
  }

  @Test
  void limitBoundsQueriesOnly() {
    Statement all = Statement.of("SELECT * FROM range(1000)");

    assertThat(succeeded(all.with(new dev.tarn.session.RowLimit(7))).rowCount()).isEqualTo(7);
    assertThat(succeeded(all.with(new dev.tarn.session.RowLimit(0))).rowCount()).isZero();
    assertThat(
            succeeded(Statement.of("SHOW CATALOGS").with(new dev.tarn.session.RowLimit(0)))
                .rowCount())
        .isPositive();
  }

  @Test
  void allRowsComeAsFilesOfTheEngine() {
    KeptRows kept = succeeded(Statement.of("SELECT id FROM range(0, 100000, 1, 4)"));

    assertThat(kept.rows).isEmpty();
    assertThat(kept.growths).isNotEmpty();
    assertThat(kept.rowCount()).isEqualTo(100_000);
    assertThat(kept.isComplete()).isTrue();
  }

  @Test
  void commandsRunOnce() {
    succeeded("DROP TABLE IF EXISTS default.once");
    succeeded("CREATE TABLE default.once (a INT)");
    KeptRows inserted = succeeded("INSERT INTO default.once VALUES (1), (2)");
    succeeded("WITH more AS (SELECT 3 AS a) INSERT INTO default.once SELECT a FROM more");

    assertThat(inserted.schema().size()).isLessThanOrEqualTo(1);
    assertThat(rows("SELECT a FROM default.once ORDER BY a"))
        .containsExactly(List.of("1"), List.of("2"), List.of("3"));
    succeeded("DROP TABLE default.once");
  }

  @Test
  void queriesThatTheTextDoesNotTellAreAskedOfTheEngine() {
    assertThat(rows("WITH a AS (SELECT 1 AS x) SELECT x + 1 FROM a")).containsExactly(List.of("2"));
    assertThat(rows("FROM range(3) |> AGGREGATE sum(id)")).containsExactly(List.of("3"));
    assertThat(succeeded(Statement.of("WITH a AS (SELECT 1) SELECT * FROM a")).rowCount())
        .isEqualTo(1);
  }

  @Test
  void scriptsRunOnce() {
    succeeded("DROP TABLE IF EXISTS default.scripted");
    succeeded("CREATE TABLE default.scripted (a INT)");

    KeptRows answer =
        succeeded(
            "BEGIN INSERT INTO default.scripted VALUES (1); SELECT count(*) FROM default.scripted;"
                + " END");

    assertThat(answer.rows).containsExactly(List.of("1"));
    assertThat(rows("SELECT count(*) FROM default.scripted")).containsExactly(List.of("1"));
    succeeded("DROP TABLE default.scripted");
  }

  @Test
  void answersMayHaveNoRowsNoColumnsOrThousands() {
    assertThat(succeeded("SELECT 1 AS a WHERE false").rowCount()).isZero();
    assertThat(succeeded("CREATE OR REPLACE TEMPORARY VIEW v AS SELECT 1").schema().size())
        .isZero();
    assertThat(succeeded("SELECT struct() s").schema().size()).isEqualTo(1);
    String columns =
        String.join(",", IntStream.range(0, 2000).mapToObj(i -> i + " AS c" + i).toList());
    KeptRows wide = succeeded("SELECT " + columns);
    assertThat(wide.schema().size()).isEqualTo(2000);
    assertThat(wide.rows.getFirst().get(1999)).isEqualTo("1999");
  }

  @Test
  void namesMayRepeat() {
    KeptRows kept = succeeded("SELECT 1 AS a, 2 AS a, 3 AS `A`");

    assertThat(kept.schema().columns()).extracting(Column::name).containsExactly("a", "a", "A");
    assertThat(kept.rows).containsExactly(List.of("1", "2", "3"));
  }

  @Test
  void metricsAndProgressAreTold() {
    Execution execution = finished("SELECT count(*) FROM range(0, 1000000, 1, 8) GROUP BY id % 7");

    assertThat(execution.metrics().nodes()).isNotEmpty();
    assertThat(execution.metrics().nodes().getFirst().parent())
        .isEqualTo(execution.metrics().nodes().getFirst().id());
  }

  @Test
  void listenersHearOfTheEnd() throws Exception {
    var heard = new java.util.concurrent.CompletableFuture<ExecutionState>();
    Execution execution = session.submit(Statement.of("SELECT 1").with(SOME));
    execution.listen(changed -> {
      if (changed.state().isTerminal()) {
        heard.complete(changed.state());
      }
    });

    assertThat(heard.get(PATIENCE_SECONDS, java.util.concurrent.TimeUnit.SECONDS))
        .isEqualTo(new ExecutionState.Succeeded());
  }

  @Test
  void settingsAreReadAndChanged() {
    session.configure(java.util.Map.of("spark.sql.session.timeZone", "Asia/Tokyo"));

    assertThat(session.setting("spark.sql.session.timeZone")).isEqualTo("Asia/Tokyo");
    assertThat(session.setting("spark.connect.progress.reportInterval")).isEqualTo("200ms");
    assertThat(session.sparkVersion()).isEqualTo("4.2.0");
    session.ping();
  }
}
