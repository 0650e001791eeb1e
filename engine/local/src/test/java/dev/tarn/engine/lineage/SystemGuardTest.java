package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.nio.file.Path;
import org.apache.spark.sql.connect.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody but the engine changes the system tables.
class SystemGuardTest {
  private static SparkSession session;
  @TempDir private static Path checkpoint;

  @BeforeAll
  static void open() {
    session = EngineUnderTest.connect();
    session.sql("SELECT count(*) FROM system.audit").collect();
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO system.audit SELECT * FROM system.audit",
        "INSERT OVERWRITE lake.system.audit SELECT * FROM system.audit LIMIT 0",
        "UPDATE `system`.`audit` SET user_name = 'nobody'",
        "DELETE FROM spark_catalog.system.query_history",
        "MERGE INTO system.audit t USING system.audit s ON t.operation_id = s.operation_id WHEN"
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
  void theirFoldersAreNoWayAroundIt() {
    Path folder = EngineUnderTest.folder().resolve("lakehouse/system.db/audit");
    assertThatThrownBy(() -> session.sql("DELETE FROM delta.`" + folder + "`").collect())
        .hasMessageContaining("is written by Tarn alone");
    assertThatThrownBy(() ->
            session
                .table("system.audit")
                .write()
                .format("delta")
                .mode("append")
                .save(folder.toString()))
        .hasMessageContaining("is written by Tarn alone");
  }

  @Test
  void streamsDoNotWriteIntoThem() {
    assertThatThrownBy(() ->
            session
                .readStream()
                .table("system.audit")
                .writeStream()
                .option("checkpointLocation", checkpoint.toString())
                .trigger(Trigger.AvailableNow())
                .toTable("system.audit"))
        .hasMessageContaining("is written by Tarn alone");
  }

  @Test
  void theyAreCaredForAndReadAndTheSchemaTakesOtherTables() {
    session.sql("OPTIMIZE system.audit").collect();
    session.sql("VACUUM system.audit").collect();
    session.sql("ANALYZE TABLE system.audit COMPUTE DELTA STATISTICS").collect();
    session.sql("CREATE TABLE system.of_mine AS SELECT * FROM system.audit LIMIT 1").collect();
    session.sql("DROP TABLE system.of_mine").collect();
    assertThat(session.table("system.audit").count()).isPositive();
  }
}
