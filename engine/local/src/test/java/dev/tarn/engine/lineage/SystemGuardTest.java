package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody but the engine changes the system tables.
class SystemGuardTest {
  /// No client's, so that what it runs is not written down.
  private static final SparkSession session = EngineUnderTest.session();

  @TempDir private static Path checkpoint;

  @BeforeAll
  static void make() {
    session.sql("SELECT count(*) FROM system.audit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO system.audit (operation) VALUES ('none')",
        "INSERT OVERWRITE lake.system.audit (operation) VALUES ('none')",
        "UPDATE `system`.`audit` SET user_name = 'nobody'",
        "DELETE FROM spark_catalog.system.query_history",
        "MERGE INTO system.audit t USING (SELECT 1 AS id) s ON t.operation_id = s.id WHEN"
            + " MATCHED THEN DELETE",
        "TRUNCATE TABLE system.audit",
        "DROP TABLE system.column_lineage",
        "DROP TABLE IF EXISTS lake.System.Audit",
        "ALTER TABLE system.audit ADD COLUMN more INT",
        "ALTER TABLE system.audit SET TBLPROPERTIES ('a' = 'b')",
        "ALTER TABLE system.audit RENAME TO system.mine",
        "COMMENT ON TABLE system.audit IS 'mine'",
        "CREATE OR REPLACE TABLE system.audit AS SELECT 1 AS a",
        "CREATE OR REPLACE TABLE system.audit (a INT)",
        "RESTORE TABLE system.audit TO VERSION AS OF 0",
        "COPY INTO system.audit FROM '/nowhere' FILEFORMAT = CSV",
        "DROP SCHEMA system CASCADE",
        "DROP SCHEMA lake.system CASCADE"
      })
  void statementsThatWouldChangeThemAreRefused(String statement) {
    assertThatThrownBy(() -> session.sql(statement).collect())
        .hasMessageContaining("is written by Tarn alone")
        .hasFieldOrPropertyWithValue("condition", "SYSTEM_TABLES_READ_ONLY");
  }

  @Test
  void theirFoldersAreNoWayAroundIt() throws IOException {
    Path schema = EngineUnderTest.folder().resolve("lakehouse/system.db");
    Path link = Files.createSymbolicLink(checkpoint.resolve("link"), schema);
    Path folder = schema.resolve("audit");
    assertThatThrownBy(() -> session.sql("DELETE FROM delta.`" + folder + "`").collect())
        .hasMessageContaining("is written by Tarn alone");
    try (var program = EngineUnderTest.connect()) {
      assertThatThrownBy(() ->
              program
                  .range(1)
                  .write()
                  .format("delta")
                  .mode("append")
                  .save(link.resolve("audit").toString()))
          .hasMessageContaining("is written by Tarn alone");
    }
  }

  @Test
  void streamsDoNotWriteIntoThem() {
    try (var program = EngineUnderTest.connect()) {
      assertThatThrownBy(() ->
              program
                  .readStream()
                  .format("rate")
                  .load()
                  .writeStream()
                  .option("checkpointLocation", checkpoint.toString())
                  .trigger(Trigger.AvailableNow())
                  .toTable("system.audit"))
          .hasMessageContaining("is written by Tarn alone")
          .hasFieldOrPropertyWithValue("condition", "SYSTEM_TABLES_READ_ONLY");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPTIMIZE system.audit",
        "VACUUM system.audit DRY RUN",
        "ANALYZE TABLE system.audit COMPUTE DELTA STATISTICS",
        "CREATE TABLE system.of_mine (id INT)",
        "DROP TABLE IF EXISTS system.of_mine"
      })
  void theyAreCaredForAndTheSchemaTakesOtherTables(String statement) {
    assertThatNoException().isThrownBy(() -> session.sql(statement).collect());
  }
}
