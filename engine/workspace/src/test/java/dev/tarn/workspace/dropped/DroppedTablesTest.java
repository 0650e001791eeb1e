package dev.tarn.workspace.dropped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.FactsReader;
import dev.tarn.session.browse.TableFacts;
import dev.tarn.session.browse.TableForm;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables dropped and brought back on the engine that all tests share.
class DroppedTablesTest {
  @TempDir private Path results;
  private Session session;
  private DroppedTables dropped;

  @BeforeEach
  void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()), new ResultStore(results));
    dropped = new DroppedTables(engine.workspace().resolve(".tarn/dropped"));
    run("CREATE SCHEMA IF NOT EXISTS attic");
    run("USE lake.attic");
  }

  @AfterEach
  void close() {
    run("DROP SCHEMA IF EXISTS attic CASCADE");
    dropped.list().forEach(dropped::forget);
    session.close();
  }

  @Test
  void aManagedTableComesBackManagedWithItsRowsItsHistoryAndItsWords() {
    run(
        "CREATE TABLE t (id BIGINT COMMENT 'key', day STRING) PARTITIONED BY (day)"
            + " COMMENT 'it\\'s old' TBLPROPERTIES ('tarn.tags' = 'a, b')");
    run("INSERT INTO t VALUES (1, 'mon'), (2, 'tue')");
    run("DELETE FROM t WHERE id = 1");
    DroppedTable gone = drop("t").orElseThrow();
    assertThat(tables()).isEmpty();
    dropped.restore(session, gone);
    TableFacts facts = facts("t");
    assertThat(facts.form()).isEqualTo(TableForm.MANAGED);
    assertThat(facts.comment()).isEqualTo("it's old");
    assertThat(facts.tags()).containsExactly("a", "b");
    assertThat(facts.partitioning()).containsExactly("day");
    assertThat(values("SELECT id FROM t")).containsExactly("2");
    assertThat(values("SELECT count(*) FROM t VERSION AS OF 1")).containsExactly("2");
    run("INSERT INTO t VALUES (3, 'wed')");
    assertThat(values("DESCRIBE HISTORY t")).startsWith("3").hasSize(4);
    assertThat(dropped.list()).isEmpty();
  }

  @Test
  void aTableOfOneVersionComesBackWithThatOne() {
    run("CREATE TABLE t AS SELECT id FROM range(10)");
    dropped.restore(session, drop("t").orElseThrow());
    assertThat(values("SELECT count(*) FROM t")).containsExactly("10");
    run("DROP TABLE t");
    assertThat(tables()).isEmpty();
  }

  @Test
  void aTableOfAnotherFormatComesBackWithItsPartitions() {
    run("CREATE TABLE t (id BIGINT, day STRING) USING parquet PARTITIONED BY (day)");
    run("INSERT INTO t VALUES (1, 'mon'), (2, 'tue')");
    dropped.restore(session, drop("t").orElseThrow());
    assertThat(values("SELECT id FROM t WHERE day = 'tue'")).containsExactly("2");
  }

  @Test
  void anExternalTableKeepsItsFilesAndComesBackExternal(@TempDir Path outside) {
    run("CREATE TABLE t (id INT) LOCATION '" + outside.resolve("my table") + "'");
    run("INSERT INTO t VALUES (7)");
    DroppedTable gone = drop("t").orElseThrow();
    assertThat(outside.resolve("my table/_delta_log")).exists();
    dropped.restore(session, gone);
    assertThat(values("SELECT id FROM t")).containsExactly("7");
    assertThat(facts("t").form()).isEqualTo(TableForm.EXTERNAL);
  }

  @Test
  void aViewComesBackWithTheSchemaInWhichItsNamesWereLookedUp() {
    run("CREATE TABLE t AS SELECT id FROM range(3)");
    run("CREATE VIEW v COMMENT 'all' AS SELECT id AS number FROM t");
    DroppedTable gone = drop("v").orElseThrow();
    run("USE lake.default");
    dropped.restore(session, gone);
    assertThat(session.catalog().currentSchema()).isEqualTo("default");
    assertThat(values("SELECT sum(number) FROM attic.v")).containsExactly("3");
  }

  @Test
  void aTableThatBecameAnotherIsNotReplaced() {
    run("CREATE TABLE t AS SELECT 1 AS one");
    DroppedTable gone = drop("t").orElseThrow();
    run("CREATE TABLE t AS SELECT 2 AS two");
    assertThatThrownBy(() -> dropped.restore(session, gone))
        .isInstanceOf(DropException.class)
        .hasMessageContaining("another t");
    run("ALTER TABLE t RENAME TO other");
    dropped.restore(session, gone);
    assertThat(values("SELECT one FROM t")).containsExactly("1");
    assertThat(values("SELECT two FROM other")).containsExactly("2");
  }

  @Test
  void aDropThatACrashCutOffIsPutBack() throws IOException {
    run("CREATE TABLE t AS SELECT 1 AS one");
    TableFacts facts = facts("t");
    Path files = facts.folder().orElseThrow();
    DroppedTable half =
        new DroppedTable(
            TestEngine.shared().workspace().resolve(".tarn/dropped/half"),
            facts.name(),
            facts.form(),
            Instant.now(),
            false,
            "",
            null,
            Optional.of(files));
    DroppedRecord.write(half);
    Files.move(files, half.kept());
    assertThat(dropped.mend(session)).containsExactly(facts.name());
    assertThat(values("SELECT one FROM t")).containsExactly("1");
    assertThat(dropped.list()).isEmpty();
  }

  @Test
  void aTableThatTheEngineDoesNotDropIsWhole() {
    run("CREATE TABLE t AS SELECT 1 AS one");
    TableFacts facts = facts("t");
    TableFacts wrong =
        new TableFacts(
            new TableName("lake", "attic", "no such table"),
            facts.form(),
            "delta",
            facts.location(),
            facts.folder(),
            null,
            facts.properties(),
            List.of(),
            List.of(),
            facts.files(),
            facts.bytes(),
            null);
    assertThatThrownBy(() -> dropped.drop(session, wrong)).hasMessageContaining("no such table");
    assertThat(values("SELECT one FROM t")).containsExactly("1");
    assertThat(dropped.list()).isEmpty();
  }

  private Optional<DroppedTable> drop(String table) {
    return dropped.drop(session, facts(table));
  }

  private TableFacts facts(String table) {
    return FactsReader.read(session, new TableName("lake", "attic", table));
  }

  private List<String> tables() {
    return session.catalog().tables("lake", "attic").stream()
        .map(info -> info.name().table())
        .toList();
  }

  private List<String> values(String sql) {
    return session.ask(Statement.of(sql)).rows().stream()
        .map(row -> String.valueOf(row.getFirst()))
        .toList();
  }

  private void run(String sql) {
    session.ask(Statement.of(sql));
  }
}
