package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lineage of statements, told before they run.
class LineageReaderTest {
  private static SparkSession session;

  @BeforeAll
  static void makeTables() {
    session = EngineUnderTest.session();
    for (String statement :
        new String[] {
          "CREATE SCHEMA lineage",
          "CREATE TABLE lineage.a (id BIGINT, name STRING, price DECIMAL(10,2))",
          "CREATE TABLE lineage.b (id BIGINT, n STRING, m DECIMAL(10,2))",
          "CREATE TABLE lineage.p (id BIGINT, n STRING) USING parquet",
          "CREATE VIEW lineage.v AS SELECT id, upper(n) AS n FROM lineage.b"
        }) {
      session.sql(statement);
    }
  }

  @Test
  void anInsertLeadsFromColumnToColumn() {
    Lineage found =
        read(
            "INSERT INTO lake.lineage.a SELECT o_orderkey, o_orderstatus || o_clerk, 1"
                + " FROM samples.tpch.orders");
    assertThat(found.operation()).isEqualTo("INSERT");
    assertThat(found.target()).contains("lake.lineage.a");
    assertThat(found.inputs()).containsExactly("samples.tpch.orders");
    assertThat(found.columns())
        .isEqualTo(
            Map.of(
                "id", Set.of(orders("o_orderkey")),
                "name", Set.of(orders("o_orderstatus"), orders("o_clerk")),
                "price", Set.of()));
  }

  @Test
  void joinsAggregatesSubqueriesAndNamedQueriesAreFollowed() {
    Lineage found =
        read(
            "CREATE TABLE lineage.c AS WITH x AS (SELECT id, max(name) AS n FROM lineage.a GROUP BY"
                + " id) SELECT x.id + b.id AS id, n, (SELECT max(price) FROM lineage.a) AS top,"
                + " row_number() OVER (ORDER BY b.m) AS place FROM x JOIN lineage.b b USING (n)");
    assertThat(found.target()).contains("lake.lineage.c");
    assertThat(found.inputs()).containsExactlyInAnyOrder("lake.lineage.a", "lake.lineage.b");
    assertThat(found.columns())
        .containsEntry("id", Set.of(a("id"), b("id")))
        .containsEntry("n", Set.of(a("name")))
        .containsEntry("top", Set.of(a("price")))
        .containsEntry("place", Set.of(b("m")));
  }

  @Test
  void aStoredViewIsAnInputOfItsOwn() {
    Lineage found =
        read(
            "INSERT OVERWRITE lineage.a SELECT id, n, 1 FROM lineage.v UNION ALL"
                + " SELECT id, n, m FROM lineage.b");
    assertThat(found.inputs()).containsExactlyInAnyOrder("lake.lineage.v", "lake.lineage.b");
    assertThat(found.columns())
        .containsEntry("name", Set.of(new ColumnRef("lake.lineage.v", "n"), b("n")))
        .containsEntry("price", Set.of(b("m")));
  }

  @Test
  void aViewIsMadeOfWhatItReads() {
    Lineage found = read("CREATE VIEW lineage.w (k, t) AS SELECT id, n FROM lineage.b");
    assertThat(found)
        .isEqualTo(
            new Lineage(
                "CREATE VIEW",
                Optional.of("lake.lineage.w"),
                Set.of("lake.lineage.b"),
                Map.of("k", Set.of(b("id")), "t", Set.of(b("n")))));
  }

  @Test
  void aTemporaryViewIsSeenThrough() {
    session.sql("CREATE OR REPLACE TEMPORARY VIEW passing AS SELECT id AS k FROM lineage.b");
    assertThat(read("SELECT k FROM passing").inputs()).containsExactly("lake.lineage.b");
  }

  @Test
  void aMergeTellsWhatGoesIntoEachColumn() {
    Lineage found =
        read(
            "MERGE INTO lineage.a t USING lineage.b s ON t.id = s.id"
                + " WHEN MATCHED THEN UPDATE SET name = concat(t.name, s.n)"
                + " WHEN NOT MATCHED THEN INSERT (id, name, price) VALUES (s.id, s.n, s.m)");
    assertThat(found.operation()).isEqualTo("MERGE");
    assertThat(found.target()).contains("lake.lineage.a");
    assertThat(found.inputs()).containsExactly("lake.lineage.b");
    assertThat(found.columns())
        .containsEntry("name", Set.of(a("name"), b("n")))
        .containsEntry("price", Set.of(a("price"), b("m")));
  }

  @Test
  void anUpdateTellsTheColumnsThatItChanges() {
    Lineage found = read("UPDATE lineage.a SET name = concat(name, id) WHERE price > 1");
    assertThat(found)
        .isEqualTo(
            new Lineage(
                "UPDATE",
                Optional.of("lake.lineage.a"),
                Set.of(),
                Map.of("name", Set.of(a("name"), a("id")))));
  }

  @Test
  void explodedAndPivotedColumnsKeepTheirSources() {
    Lineage found =
        read(
            "CREATE TABLE lineage.e AS SELECT id, part FROM lineage.a"
                + " LATERAL VIEW explode(split(name, ',')) AS part");
    assertThat(found.columns()).containsEntry("part", Set.of(a("name")));
  }

  @Test
  void parquetTablesAndPathsAreNamed() {
    assertThat(read("INSERT INTO lineage.p SELECT id, n FROM lineage.b").target())
        .contains("lake.lineage.p");
    String path = EngineUnderTest.folder().resolve("lakehouse/lineage.db/a").toString();
    assertThat(read("SELECT * FROM delta.`" + path + "`").inputs())
        .singleElement()
        .asString()
        .contains("lineage.db/a");
  }

  private static ColumnRef a(String column) {
    return new ColumnRef("lake.lineage.a", column);
  }

  private static ColumnRef b(String column) {
    return new ColumnRef("lake.lineage.b", column);
  }

  private static ColumnRef orders(String column) {
    return new ColumnRef("samples.tpch.orders", column);
  }

  private static Lineage read(String sql) {
    try {
      LogicalPlan parsed = session.sessionState().sqlParser().parsePlan(sql);
      return LineageReader.of(
          session.sessionState().executePlan(parsed, CommandExecutionMode.SKIP()).analyzed());
    } catch (ParseException e) {
      throw new AssertionError(sql, e);
    }
  }
}
