package dev.tarn.session.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Entity;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The statements behind the versions of a table, on the engine that all tests share.
class VersionStatementsTest {
  private static final TableName TABLE = new TableName("lake", "behind", "t");

  @TempDir private Path folder;

  @Test
  void eachVersionKnowsItsStatement() {
    TestEngine engine = TestEngine.shared();
    try (Session session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()), new ResultStore(folder))) {
      List<String> statements =
          List.of(
              "CREATE OR REPLACE TABLE behind.t AS SELECT id FROM range(10)",
              "DELETE FROM behind.t WHERE id > 7",
              "ALTER TABLE behind.t ADD COLUMN more STRING");
      run(session, "CREATE SCHEMA IF NOT EXISTS behind");
      for (int i = 0; i < statements.size(); i++) {
        Entity job = new Entity(Entity.Type.JOB, "nightly, step " + i);
        session.submit(Statement.of(statements.get(i)).from(job)).done().join();
      }
      run(session, "SELECT count(*) FROM behind.t");
      Map<Long, VersionStatement> found = await(session);
      assertThat(found)
          .extractingFromEntries(e -> e.getKey() + " " + e.getValue().text())
          .containsExactlyInAnyOrder(
              "0 " + statements.get(0), "1 " + statements.get(1), "2 " + statements.get(2));
      assertThat(found.values()).allMatch(VersionStatement::mine);
      assertThat(found)
          .extractingFromEntries(e -> e.getKey() + " " + e.getValue().entity())
          .containsExactlyInAnyOrder("0 nightly, step 0", "1 nightly, step 1", "2 nightly, step 2");
      run(session, "DROP SCHEMA behind CASCADE");
    }
  }

  /// The engine tells of a statement's end on a thread of its own, a little later.
  private static Map<Long, VersionStatement> await(Session session) {
    List<TableVersion> versions = TableHistory.read(session, TABLE, 3);
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    Map<Long, VersionStatement> found = VersionStatements.find(session, TABLE, versions);
    while (found.size() < versions.size() && System.nanoTime() < end) {
      found = VersionStatements.find(session, TABLE, versions);
    }
    return found;
  }

  private static void run(Session session, String sql) {
    session.submit(Statement.of(sql)).done().join();
  }
}
