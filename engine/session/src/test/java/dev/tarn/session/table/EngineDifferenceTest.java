package dev.tarn.session.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Tarn's engine tells from the log and the files that can differ is what queries of both
/// whole versions tell.
class EngineDifferenceTest {
  private static final TableName TABLE = new TableName("lake", "engine_differences", "t");

  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run("CREATE SCHEMA IF NOT EXISTS engine_differences");
  }

  @AfterEach
  void close() {
    run("DROP TABLE IF EXISTS engine_differences.t");
    session.close();
  }

  @Test
  void deletionVectorsOfPartitionedFilesGiveTheirRowsAlone() {
    run(
        "CREATE TABLE engine_differences.t PARTITIONED BY (part)"
            + " TBLPROPERTIES (delta.enableDeletionVectors = true)"
            + " AS SELECT id, 'n' || id AS name, id % 3 AS part FROM range(0, 300, 1, 1)");
    run("DELETE FROM engine_differences.t WHERE id IN (3, 4)");
    run("UPDATE engine_differences.t SET name = NULL WHERE id = 6");
    VersionChanges changes = same(0, 2, null);
    assertThat(counts(changes)).containsExactly(0L, 1L, 2L);
    assertThat(size(changes).files()).isEqualTo(3);
    run("RESTORE TABLE engine_differences.t TO VERSION AS OF 1");
    assertThat(counts(same(2, 3, List.of("id")))).containsExactly(0L, 1L, 0L);
    assertThat(counts(same(1, 3, null))).containsExactly(0L, 0L, 0L);
  }

  @Test
  void filesOfBothVersionsAreNotRead() {
    run("CREATE TABLE engine_differences.t AS SELECT id, 'a' AS name FROM range(0, 1000, 1, 1)");
    run("INSERT INTO engine_differences.t VALUES (5000, 'b')");
    VersionChanges changes = same(0, 1, null);
    assertThat(counts(changes)).containsExactly(1L, 0L, 0L);
    assertThat(size(changes).files()).isEqualTo(1);
    assertThat(new DifferencePlanner(session, TABLE, List.of()).size(0, 1)).hasValue(size(changes));
  }

  @Test
  void equalRowsAreCountedOneByOne() {
    run(
        "CREATE TABLE engine_differences.t AS"
            + " SELECT CAST(NULL AS INT) AS a, 'x' AS b FROM range(5)");
    run("INSERT OVERWRITE engine_differences.t SELECT NULL, 'x' FROM range(8)");
    run("INSERT INTO engine_differences.t VALUES (NULL, NULL), (1, NULL)");
    VersionChanges changes = same(0, 2, List.of());
    assertThat(counts(changes)).containsExactly(5L, 0L, 0L);
    assertThat(changes.rows()).hasSize(5);
  }

  @Test
  void nestedValuesDifferByANullAndByAMicrosecond() {
    run(
        "CREATE TABLE engine_differences.t AS SELECT id, map('k', id) AS m,"
            + " array(named_struct('at', TIMESTAMP'2026-01-01 00:00:00.000001')) AS s"
            + " FROM range(0, 10, 1, 1)");
    run("UPDATE engine_differences.t SET m = map('k', NULL) WHERE id = 1");
    run("UPDATE engine_differences.t SET m = map() WHERE id = 1");
    run(
        "UPDATE engine_differences.t"
            + " SET s = array(named_struct('at', TIMESTAMP'2026-01-01 00:00:00.000002'))"
            + " WHERE id = 2");
    assertThat(counts(same(1, 3, List.of("id")))).containsExactly(0L, 2L, 0L);
  }

  @Test
  void aColumnThatIsRenamedOrMadeAgainDiffersThoughNoFileDoes() {
    run(
        "CREATE TABLE engine_differences.t TBLPROPERTIES (delta.columnMapping.mode = 'name')"
            + " AS SELECT id, 'a' AS name FROM range(0, 10, 1, 1)");
    run("ALTER TABLE engine_differences.t DROP COLUMN name");
    run("ALTER TABLE engine_differences.t ADD COLUMN name STRING");
    run("ALTER TABLE engine_differences.t RENAME COLUMN name TO title");
    assertThat(counts(compare(plan(0, 2, List.of("id"))))).containsExactly(0L, 10L, 0L);
    assertThat(counts(same(0, 1, List.of("id")))).containsExactly(0L, 0L, 0L);
    assertThat(counts(same(2, 3, List.of("id")))).containsExactly(0L, 0L, 0L);
  }

  /// The engine's answer, which is also that of the queries for other engines.
  private VersionChanges same(long from, long to, @Nullable List<String> keys) {
    DifferencePlan plan = plan(from, to, keys);
    assertThat(plan.size()).isNotNull();
    VersionChanges told = compare(plan);
    DifferencePlan whole =
        new DifferencePlan(
            TABLE, from, to, plan.before(), plan.after(), plan.keys(), null, null, false);
    VersionChanges computed = compare(whole);
    assertThat(counts(told)).isEqualTo(counts(computed));
    assertThat(told.repeated()).isEqualTo(computed.repeated());
    assertThat(told.rows().stream().map(ChangedRow::toString).toList())
        .containsExactlyInAnyOrderElementsOf(
            computed.rows().stream().map(ChangedRow::toString).toList());
    return told;
  }

  private DifferencePlan plan(long from, long to, @Nullable List<String> keys) {
    List<TableVersion> versions = TableHistory.read(session, TABLE, 100);
    return new DifferencePlanner(session, TABLE, versions).plan(from, to, keys, false);
  }

  private VersionChanges compare(DifferencePlan plan) {
    return VersionChanges.read(plan, session.ask(Statement.of(plan.sql(null))));
  }

  private static DifferenceSize size(VersionChanges changes) {
    return Objects.requireNonNull(changes.plan().size());
  }

  private static List<Long> counts(VersionChanges changes) {
    return List.of(changes.inserted(), changes.updated(), changes.deleted());
  }

  private void run(String sql) {
    session.ask(Statement.of(sql));
  }
}
