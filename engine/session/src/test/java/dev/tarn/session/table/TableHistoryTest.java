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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The versions of a Delta table on the engine that all tests share.
class TableHistoryTest {
  private static final TableName TABLE = new TableName("lake", "history", "t");

  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run("CREATE SCHEMA IF NOT EXISTS history");
  }

  @AfterEach
  void close() {
    run("DROP TABLE IF EXISTS history.t");
    session.close();
  }

  @Test
  void eachVersionTellsWhatItDid() {
    run("CREATE TABLE history.t (id BIGINT, name STRING)");
    run("INSERT INTO history.t SELECT id, 'n' || id FROM range(100)");
    run("UPDATE history.t SET name = 'x' WHERE id < 10");
    run("DELETE FROM history.t WHERE id >= 95");
    run(
        "MERGE INTO history.t t USING (SELECT id FROM range(90, 120)) s ON t.id = s.id"
            + " WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)");
    run("ALTER TABLE history.t ADD COLUMN more INT");
    run("INSERT OVERWRITE history.t SELECT 1, 'one', 1");
    run("RESTORE TABLE `history`.t TO VERSION AS OF 1");
    List<TableVersion> versions = TableHistory.read(session, TABLE, 100);
    assertThat(versions).extracting(TableVersion::version).startsWith(7L).endsWith(0L).hasSize(8);
    assertThat(versions.reversed())
        .extracting(TableVersion::kind)
        .containsExactly(
            VersionKind.CREATE,
            VersionKind.APPEND,
            VersionKind.UPDATE,
            VersionKind.DELETE,
            VersionKind.MERGE,
            VersionKind.COLUMNS,
            VersionKind.OVERWRITE,
            VersionKind.RESTORE);
    assertThat(versions.get(6).counts().rowsAdded()).hasValue(100);
    assertThat(versions.get(5).counts().rowsUpdated()).hasValue(10);
    assertThat(versions.get(4).counts().rowsDeleted()).hasValue(5);
    VersionCounts merged = versions.get(3).counts();
    assertThat(List.of(merged.rowsAdded(), merged.rowsDeleted()))
        .containsExactly(OptionalLong.of(25), OptionalLong.of(5));
    assertThat(versions.getFirst().committed())
        .isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now().plusSeconds(60));
  }

  @Test
  void theNewestVersionsAreReadAlone() {
    run("CREATE TABLE history.t (id BIGINT)");
    run("INSERT INTO history.t VALUES (1)");
    assertThat(TableHistory.read(session, TABLE, 1))
        .extracting(TableVersion::version)
        .containsExactly(1L);
  }

  private void run(String sql) {
    session.ask(Statement.of(sql));
  }
}
