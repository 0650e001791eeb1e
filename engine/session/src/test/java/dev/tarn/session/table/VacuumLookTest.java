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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a vacuum would take away, told before.
class VacuumLookTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void theVersionOfTheEndOfTheTimeIsTheFirstThatStays() {
    List<TableVersion> versions = List.of(at(3, 20), at(2, 10), at(1, -10), at(0, -20));
    assertThat(VacuumLook.kept(versions, NOON))
        .hasValueSatisfying(kept -> assertThat(kept.version()).isEqualTo(1));
  }

  @Test
  void youngVersionsAllStay() {
    assertThat(VacuumLook.kept(List.of(at(1, 10), at(0, 5)), NOON)).isEmpty();
    assertThat(VacuumLook.kept(List.of(at(1, 10), at(0, -5)), NOON)).isEmpty();
  }

  @Test
  void filesThatATableNoLongerKeepsAreCounted() {
    TestEngine engine = TestEngine.shared();
    try (Session session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()), new ResultStore(folder))) {
      TableName table = new TableName("lake", "vacuumed", "t");
      run(session, "CREATE SCHEMA IF NOT EXISTS vacuumed");
      run(
          session,
          """
          CREATE OR REPLACE TABLE vacuumed.t TBLPROPERTIES (
            'delta.deletedFileRetentionDuration' = 'interval 1 milliseconds') AS SELECT 1 AS id
          """);
      run(session, "INSERT OVERWRITE vacuumed.t VALUES (2)");
      VacuumLook look = VacuumLook.of(session, table);
      assertThat(look.files()).isEqualTo(1);
      assertThat(look.kept()).map(TableVersion::version).hasValue(1L);
      run(session, "DROP SCHEMA vacuumed CASCADE");
    }
  }

  private static TableVersion at(long version, long minutes) {
    return new TableVersion(
        version, NOON.plusSeconds(minutes * 60), "WRITE", Map.of(), Map.of(), null, null);
  }

  private static void run(Session session, String sql) {
    session.ask(Statement.of(sql));
  }
}
