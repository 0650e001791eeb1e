package dev.tarn.engine.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Each feature of Delta, seen working in SQL; `docs/delta.md` is made of these and those of
/// [DeltaLayoutTest].
class DeltaFeaturesTest extends DeltaTables {
  @Test
  void timeTravelReadsAnOlderVersionByNumberAndByTime() {
    sql("CREATE TABLE travel AS SELECT 1 AS a");
    String time =
        session.sql("DESCRIBE HISTORY travel").selectExpr("string(timestamp)").first().getString(0);
    sql("INSERT INTO travel VALUES (2)");

    assertThat(number("SELECT count(*) FROM travel VERSION AS OF 0")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM travel TIMESTAMP AS OF '" + time + "'")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM travel")).isEqualTo(2);
  }

  @Test
  void restoreGoesBack() {
    sql("CREATE TABLE restored AS SELECT 1 AS a");
    sql("DELETE FROM restored");
    sql("RESTORE TABLE restored TO VERSION AS OF 0");

    assertThat(number("SELECT count(*) FROM restored")).isEqualTo(1);
  }

  @Test
  void changeDataFeedTellsEachChange() {
    sql("CREATE TABLE feed (a INT) TBLPROPERTIES (delta.enableChangeDataFeed = true)");
    sql("INSERT INTO feed VALUES (1)");
    sql("UPDATE feed SET a = 2");

    assertThat(texts("SELECT _change_type FROM table_changes('features.feed', 1) ORDER BY 1"))
        .containsExactly("insert", "update_postimage", "update_preimage");
  }

  @Test
  void columnMappingRenamesAndDropsColumnsWithoutWriting() {
    sql("CREATE TABLE mapped (a INT, b INT) TBLPROPERTIES (delta.columnMapping.mode = 'name')");
    sql("INSERT INTO mapped VALUES (1, 2)");
    sql("ALTER TABLE mapped RENAME COLUMN a TO `new name`");
    sql("ALTER TABLE mapped DROP COLUMN b");

    assertThat(session.table("mapped").columns()).containsExactly("new name");
    assertThat(number("SELECT `new name` FROM mapped")).isEqualTo(1);
  }

  @Test
  void typeWideningMakesAColumnWider() {
    sql("CREATE TABLE wide (a INT) TBLPROPERTIES (delta.enableTypeWidening = true)");
    sql("INSERT INTO wide VALUES (1)");
    sql("ALTER TABLE wide ALTER COLUMN a TYPE BIGINT");
    sql("INSERT INTO wide VALUES (5000000000)");

    assertThat(number("SELECT max(a) FROM wide")).isEqualTo(5_000_000_000L);
  }

  @Test
  void identityColumnsNumberRows() {
    sql(
        "CREATE TABLE numbered (n BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY"
            + " 5), a STRING) USING delta");
    sql("INSERT INTO numbered (a) VALUES ('x')");
    sql("INSERT INTO numbered (a) VALUES ('y')");

    assertThat(number("SELECT min(n) FROM numbered")).isEqualTo(10);
    assertThat(number("SELECT count(DISTINCT n) FROM numbered WHERE n % 5 = 0")).isEqualTo(2);
  }

  @Test
  void generatedColumnsAreComputed() {
    sql(
        "CREATE TABLE computed (at TIMESTAMP, day DATE GENERATED ALWAYS AS (CAST(at AS DATE)))"
            + " USING delta");
    sql("INSERT INTO computed (at) VALUES (TIMESTAMP'2026-01-31 10:00:00')");

    assertThat(texts("SELECT string(day) FROM computed")).containsExactly("2026-01-31");
    assertThatThrownBy(() ->
            sql("INSERT INTO computed VALUES (TIMESTAMP'2026-01-31 10:00:00', DATE'2020-01-01')"))
        .hasMessageContaining("DELTA_VIOLATE_CONSTRAINT");
  }

  @Test
  void columnsHaveDefaults() {
    sql(
        "CREATE TABLE defaults (a INT, b INT DEFAULT 7)"
            + " TBLPROPERTIES (delta.feature.allowColumnDefaults = 'supported')");
    sql("INSERT INTO defaults (a) VALUES (1)");

    assertThat(number("SELECT b FROM defaults")).isEqualTo(7);
  }

  @Test
  void checkConstraintsRefuseRows() {
    sql("CREATE TABLE checked (a INT)");
    sql("ALTER TABLE checked ADD CONSTRAINT positive CHECK (a > 0)");

    assertThatThrownBy(() -> sql("INSERT INTO checked VALUES (-1)"))
        .hasMessageContaining("positive");
    sql("ALTER TABLE checked DROP CONSTRAINT positive");
    sql("INSERT INTO checked VALUES (-1)");
  }

  @Test
  void notNullRefusesRows() {
    sql("CREATE TABLE filled (a INT NOT NULL)");

    assertThatThrownBy(() -> sql("INSERT INTO filled VALUES (NULL)")).hasMessageContaining("NULL");
  }

  @Test
  void variantHoldsAnyJson() {
    sql("CREATE TABLE variants (v VARIANT)");
    sql("INSERT INTO variants SELECT parse_json('{\"a\": {\"b\": 7}}')");

    assertThat(number("SELECT v:a.b::INT FROM variants")).isEqualTo(7);
  }

  @Test
  void mergeAddsColumns() {
    sql("CREATE TABLE merged AS SELECT 1 AS id, 'x' AS a");
    sql(
        "MERGE WITH SCHEMA EVOLUTION INTO merged t USING (SELECT 2 AS id, 'y' AS a, 3 AS more) s"
            + " ON t.id = s.id WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *");

    assertThat(session.table("merged").columns()).containsExactly("id", "a", "more");
  }

  @Test
  void mergeHasAllItsClauses() {
    sql("CREATE TABLE clauses AS SELECT * FROM VALUES (1, 'a'), (2, 'b'), (3, 'c') AS (id, v)");
    sql(
        "MERGE INTO clauses t USING (SELECT * FROM VALUES (1, 'A'), (4, 'D') AS (id, v)) s"
            + " ON t.id = s.id WHEN MATCHED THEN UPDATE SET v = s.v"
            + " WHEN NOT MATCHED THEN INSERT *"
            + " WHEN NOT MATCHED BY SOURCE AND t.id = 2 THEN DELETE"
            + " WHEN NOT MATCHED BY SOURCE THEN UPDATE SET v = 'old'");

    assertThat(texts("SELECT v FROM clauses ORDER BY id")).containsExactly("A", "old", "D");
  }

  @Test
  void writersAddColumns() {
    sql("CREATE TABLE evolved AS SELECT 1 AS a");
    sql("SET spark.databricks.delta.schema.autoMerge.enabled = true");
    sql("INSERT INTO evolved BY NAME SELECT 2 AS a, 3 AS more");

    assertThat(session.table("evolved").columns()).containsExactly("a", "more");
  }

  @Test
  void insertReplacesWhatACondition() {
    sql("CREATE TABLE replaced AS SELECT id FROM range(10)");
    sql("INSERT INTO replaced REPLACE WHERE id > 4 SELECT 7L");

    assertThat(number("SELECT count(*) FROM replaced")).isEqualTo(6);
  }

  @Test
  void overwriteTakesOnlyThePartitionsThatAreWritten() {
    sql("CREATE TABLE dynamic (a INT, p INT) PARTITIONED BY (p)");
    sql("INSERT INTO dynamic VALUES (1, 1), (2, 2)");
    sql("SET spark.sql.sources.partitionOverwriteMode = dynamic");
    sql("INSERT OVERWRITE dynamic VALUES (9, 2)");

    assertThat(number("SELECT sum(a) FROM dynamic")).isEqualTo(10);
  }

  @Test
  void collationsAreRefused() {
    assertThatThrownBy(() -> sql("CREATE TABLE collated (a STRING COLLATE UTF8_LCASE)"))
        .hasMessageContaining("DELTA_UNSUPPORTED_DATA_TYPES");
  }

  @Test
  void timestampsWithoutZone() {
    sql("CREATE TABLE zoneless (at TIMESTAMP_NTZ)");
    sql("INSERT INTO zoneless VALUES (TIMESTAMP_NTZ'2026-01-31 10:00:00')");

    assertThat(detail("zoneless", "tableFeatures")).contains("timestampNtz");
  }

  @Test
  void appendOnlyRefusesToDelete() {
    sql("CREATE TABLE appended TBLPROPERTIES (delta.appendOnly = true) AS SELECT 1 AS a");

    assertThatThrownBy(() -> sql("DELETE FROM appended"))
        .hasMessageContaining("DELTA_CANNOT_MODIFY_APPEND_ONLY");
  }

  @Test
  void streamsReadAndWriteTables() throws Exception {
    sql("CREATE TABLE source AS SELECT id FROM range(5)");
    Path checkpoint = EngineUnderTest.folder().resolve("stream checkpoint");
    Path sink = EngineUnderTest.folder().resolve("stream sink");
    session
        .readStream()
        .table("features.source")
        .writeStream()
        .format("delta")
        .option("checkpointLocation", checkpoint.toString())
        .trigger(org.apache.spark.sql.streaming.Trigger.AvailableNow())
        .start(sink.toString())
        .awaitTermination();

    assertThat(number("SELECT count(*) FROM delta.`" + sink + "`")).isEqualTo(5);
  }
}
