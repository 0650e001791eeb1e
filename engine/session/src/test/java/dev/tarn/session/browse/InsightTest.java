package dev.tarn.session.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.TableInsight.ColumnWords;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found out of tables on the engine that all tests share.
class InsightTest {
  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run("CREATE SCHEMA IF NOT EXISTS insight");
    run("USE lake.insight");
  }

  @AfterEach
  void close() {
    run("DROP SCHEMA IF EXISTS insight CASCADE");
    session.close();
  }

  @Test
  void rowsAreToldByTheLogAlsoAfterDeletesAndCheckpoints() {
    run(
        "CREATE TABLE t (id BIGINT COMMENT 'key') COMMENT 'all' TBLPROPERTIES"
            + " ('delta.checkpointInterval' = '5', 'delta.enableDeletionVectors' = 'true',"
            + " 'tarn.tags' = 'gold, shop')");
    for (int i = 0; i < 12; i++) {
      run("INSERT INTO t SELECT /*+ REPARTITION(6) */ id FROM range(600)");
    }
    run("DELETE FROM t WHERE id < 10");
    TableInsight told = read("t");
    assertThat(told.rows()).isEqualTo(OptionalLong.of(12 * 590));
    assertThat(told.form()).isEqualTo(TableForm.MANAGED);
    assertThat(told.comment()).isEqualTo("all");
    assertThat(told.tags()).containsExactly("gold", "shop");
    assertThat(told.columns()).containsExactly(new ColumnWords("id", "key"));
    assertThat(told.marks()).containsExactly(HealthMark.SMALL_FILES);
    run("OPTIMIZE t");
    assertThat(read("t").marks()).isEmpty();
  }

  @Test
  void viewsExternalTablesAndSamplesAreToldApart() {
    run("CREATE TABLE e (a INT) USING parquet LOCATION '" + folder.resolve("e") + "'");
    run("CREATE VIEW v COMMENT 'few' AS SELECT 1 AS one");
    assertThat(read("e").form()).isEqualTo(TableForm.EXTERNAL);
    assertThat(read("v").form()).isEqualTo(TableForm.VIEW);
    assertThat(read("v").comment()).isEqualTo("few");
    assertThat(read("v").tags()).isEmpty();
    run("ALTER VIEW v SET TBLPROPERTIES ('tarn.tags' = 'gold, all of it', 'a' = '1', 'x' = '2')");
    assertThat(read("v").tags()).containsExactly("gold", "all of it");
    run("ALTER TABLE e SET TBLPROPERTIES ('tarn.tags' = 'far')");
    assertThat(read("e").tags()).containsExactly("far");
    TableName nation = new TableName("samples", "tpch", "nation");
    TableInsight sample = Objects.requireNonNull(reader().read(List.of(nation)).get(nation));
    assertThat(sample.rows()).isEqualTo(OptionalLong.of(25));
  }

  @Test
  void tablesThatAreGoneAreMissing() {
    run("CREATE TABLE t (a INT)");
    Map<TableName, TableInsight> told = reader().read(List.of(name("t"), name("gone")));
    assertThat(told).containsOnlyKeys(name("t"));
  }

  @Test
  void aDefinitionMakesTheSameTableAgain() {
    run(
        "CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2),"
            + " at TIMESTAMP NOT NULL COMMENT 'when it''s in',"
            + " day DATE GENERATED ALWAYS AS (CAST(at AS DATE)),"
            + " amount DECIMAL(12, 2) DEFAULT 0, Nested STRUCT<Aa: INT, b: ARRAY<STRING>>)"
            + " PARTITIONED BY (day) COMMENT 'all'"
            + " TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported', 'mine' = 'yes')");
    run("ALTER TABLE t ADD CONSTRAINT positive CHECK (amount >= 0)");
    String definition = Definition.of(session, name("t"));
    assertThat(definition)
        .startsWith("CREATE TABLE lake.insight.t (\n  id bigint GENERATED ALWAYS AS IDENTITY")
        .contains("PARTITIONED BY (day)")
        .contains("ALTER TABLE lake.insight.t ADD CONSTRAINT positive CHECK (amount >= 0);");
    run("DROP TABLE t");
    for (String statement : definition.split(";\n")) {
      if (!statement.isBlank()) {
        run(statement);
      }
    }
    assertThat(Definition.of(session, name("t"))).isEqualTo(definition);
  }

  @Test
  void theDefinitionOfAViewIsSparksOwn() {
    run("CREATE VIEW v AS SELECT 1 AS one");
    assertThat(Definition.of(session, name("v"))).startsWith("CREATE VIEW").endsWith(";\n");
  }

  private TableInsight read(String table) {
    return Objects.requireNonNull(reader().read(List.of(name(table))).get(name(table)));
  }

  private InsightReader reader() {
    return new InsightReader(session, _ -> Optional.empty());
  }

  private static TableName name(String table) {
    return new TableName("lake", "insight", table);
  }

  private void run(String sql) {
    session.ask(Statement.of(sql));
  }
}
