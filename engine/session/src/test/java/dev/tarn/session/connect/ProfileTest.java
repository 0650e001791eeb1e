package dev.tarn.session.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Execution;
import dev.tarn.session.ExplainMode;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Statement;
import dev.tarn.session.profile.Acceleration;
import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest extends EngineTest {
  private static final String JOIN =
      """
      SELECT n_name, count(*) AS customers FROM samples.tpch.customer
      JOIN samples.tpch.nation ON n_nationkey = c_nationkey GROUP BY 1 ORDER BY 2
      """;

  @ParameterizedTest
  @ValueSource(longs = {0, 1000})
  void theEngineTellsOperatorsWithRowsAndDetails(long limit) {
    Statement statement = Statement.of(JOIN);
    Execution execution =
        session.submit(limit == 0 ? statement : statement.with(new RowLimit(limit)));
    execution.done().join();
    PlanProfile plan = session.profile(execution);
    assertThat(plan.finished()).isTrue();
    Operator join =
        plan.operators().stream()
            .filter(operator -> operator.name().contains("Join"))
            .findFirst()
            .orElseThrow();
    assertThat(join.rows()).isEqualTo(1500);
    assertThat(join.inputs()).hasSize(2);
    assertThat(join.detail()).contains("n_nationkey");
    assertThat(plan.stages()).isNotEmpty();
  }

  @Test
  void aPlanIsToldWhileItRuns() throws Exception {
    Execution execution =
        session.submit(Statement.of("SELECT count(*) FROM samples.tpch_sf10.lineitem"));
    try {
      PlanProfile plan = PlanProfile.NONE;
      while (plan.stages().isEmpty() && !execution.state().isTerminal()) {
        plan = session.profile(execution);
      }
      assertThat(plan.finished()).isFalse();
      assertThat(names(plan)).anyMatch(name -> name.contains("lineitem"));
    } finally {
      execution.cancel();
      execution.done().get();
    }
  }

  @Test
  void theMetricsOfOtherServersMakeAPlanToo() {
    Execution execution = session.submit(Statement.of(JOIN));
    execution.done().join();
    PlanProfile plan = dev.tarn.session.profile.Profiles.of(execution.metrics());
    assertThat(names(plan)).anyMatch(name -> name.contains("Join"));
    assertThat(names(plan)).noneMatch(name -> name.contains("WholeStage"));
    assertThat(plan.operators().stream().mapToDouble(Operator::millis).sum()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000})
  void whatTheAcceleratorRanIsTold(long limit) {
    session.ask(Statement.of("CREATE TABLE swift AS SELECT id, id % 7 AS part FROM range(100)"));
    String groups = "SELECT part, count(*) FROM swift GROUP BY part ORDER BY part";
    String half = groups.replace("FROM swift", "FROM swift JOIN range(90) r ON r.id = swift.id");
    try {
      assertThat(acceleration(groups, limit)).isEqualTo(Acceleration.NONE);
      session.ask(Statement.of("SET tarn.accelerator.enabled = true"));
      assertThat(acceleration(groups, limit)).isEqualTo(Acceleration.WHOLE);
      assertThat(acceleration("SELECT * FROM (" + groups + ") CROSS JOIN range(2)", limit))
          .isEqualTo(Acceleration.PARTLY);
      assertThat(acceleration(half, limit)).isEqualTo(Acceleration.NONE);
    } finally {
      session.ask(Statement.of("RESET tarn.accelerator.enabled"));
      session.ask(Statement.of("DROP TABLE swift"));
    }
  }

  @ParameterizedTest
  @CsvSource({"parquet, 0", "parquet, 1000", "delta, 0", "delta, 1000"})
  void profileAndExplainTellWhatKeptPartsInSpark(String format, long limit) {
    session.ask(
        Statement.of(
            "CREATE TABLE pages USING %s AS SELECT id, id %% 7 AS part, id %% 3 AS kind FROM range(99)"
                .formatted(format)));
    String mixed =
        """
        SELECT p.kind, mode(p.part) AS often, max(c.n) AS most FROM pages p
        JOIN (SELECT part, count(*) AS n FROM pages GROUP BY part) c ON c.part = p.part
        GROUP BY p.kind
        """;
    try {
      session.ask(Statement.of("SET tarn.accelerator.enabled = true"));
      Execution execution = ran(mixed, limit);
      assertThat(Acceleration.of(execution.metrics())).isEqualTo(Acceleration.PARTLY);
      assertThat(session.profile(execution).notes())
          .containsExactly("Stays in Spark: the aggregate mode.");
      assertThat(session.explain(Statement.of(mixed), ExplainMode.FORMATTED))
          .contains("(Accelerator) ==\nStays in Spark: the aggregate mode.\n");
    } finally {
      session.ask(Statement.of("RESET tarn.accelerator.enabled"));
      session.ask(Statement.of("DROP TABLE pages"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000})
  void theOperatorsOfTheAcceleratorAreInTheProfile(long limit) {
    session.ask(Statement.of("CREATE TABLE seen AS SELECT id, id % 7 AS part FROM range(100)"));
    try {
      session.ask(Statement.of("SET tarn.accelerator.enabled = true"));
      PlanProfile plan =
          session.profile(ran("SELECT part, count(*) FROM seen GROUP BY part", limit));
      Operator part = named(plan, "Accelerated");
      Operator groups = named(plan, "DuckDB HASH_GROUP_BY");
      Operator scan = named(plan, "DuckDB TABLE_SCAN");
      assertThat(groups.rows()).isEqualTo(part.rows()).isEqualTo(7);
      assertThat(groups.detail()).contains("Aggregates: count");
      assertThat(scan.rows()).isEqualTo(100);
      assertThat(scan.millis()).isPositive();
      assertThat(below(plan, part)).contains(groups, scan);
    } finally {
      session.ask(Statement.of("RESET tarn.accelerator.enabled"));
      session.ask(Statement.of("DROP TABLE seen"));
    }
  }

  private static Operator named(PlanProfile plan, String name) {
    return plan.operators().stream()
        .filter(operator -> operator.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(names(plan)));
  }

  private static List<Operator> below(PlanProfile plan, Operator operator) {
    List<Operator> found = new ArrayList<>(plan.inputs(operator));
    plan.inputs(operator).forEach(input -> found.addAll(below(plan, input)));
    return found;
  }

  private Acceleration acceleration(String sql, long limit) {
    return Acceleration.of(ran(sql, limit).metrics());
  }

  private Execution ran(String sql, long limit) {
    Statement statement = Statement.of(sql);
    Execution execution =
        session.submit(limit == 0 ? statement : statement.with(new RowLimit(limit)));
    execution.done().join();
    return execution;
  }

  private static List<String> names(PlanProfile plan) {
    return plan.operators().stream().map(Operator::name).toList();
  }
}
