package dev.tarn.engine.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each feature of Delta, seen working in SQL; `docs/delta.md` is made of these.
class DeltaFeaturesTest {
  private SparkSession session;

  @BeforeAll
  static void makeASchema() {
    EngineUnderTest.sql("CREATE SCHEMA features");
  }

  @AfterAll
  static void dropIt() {
    EngineUnderTest.sql("DROP SCHEMA features CASCADE");
  }

  @BeforeEach
  void open() {
    session = EngineUnderTest.session();
    sql("USE features");
  }

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
  void deletionVectorsMarkRowsAndPurgeWritesThemOut() {
    sql(
        "CREATE TABLE vectors TBLPROPERTIES (delta.enableDeletionVectors = true)"
            + " AS SELECT id FROM range(0, 100, 1, 1)");
    sql("DELETE FROM vectors WHERE id = 5");
    assertThat(files("vectors", "deletion_vector_")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM vectors")).isEqualTo(99);

    sql("REORG TABLE vectors APPLY (PURGE)");
    assertThat(number("SELECT count(*) FROM vectors")).isEqualTo(99);
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
  void liquidClusteringIsKeptByOptimize() {
    sql("CREATE TABLE liquid (a INT, b INT) CLUSTER BY (a)");
    sql("INSERT INTO liquid SELECT id, id FROM range(10)");
    sql("OPTIMIZE liquid");
    assertThat(detail("liquid", "clusteringColumns")).endsWith("(a)");

    sql("ALTER TABLE liquid CLUSTER BY NONE");
    assertThat(detail("liquid", "clusteringColumns")).endsWith("()");
  }

  @Test
  void optimizeJoinsSmallFilesInZOrder() {
    sql("CREATE TABLE ordered AS SELECT id FROM range(0, 100, 1, 2)");
    sql("OPTIMIZE ordered ZORDER BY (id)");

    assertThat(detail("ordered", "numFiles")).isEqualTo("1");
  }

  @Test
  void aShallowCloneNamesTheFilesOfAnother() {
    sql("CREATE TABLE original AS SELECT 1 AS a");
    sql("CREATE TABLE clone SHALLOW CLONE original VERSION AS OF 0");
    sql("INSERT INTO clone VALUES (2)");

    assertThat(number("SELECT count(*) FROM clone")).isEqualTo(2);
    assertThat(number("SELECT count(*) FROM original")).isEqualTo(1);
  }

  @Test
  void aDeepCloneIsRefused() {
    sql("CREATE TABLE deep AS SELECT 1 AS a");

    assertThatThrownBy(() -> sql("CREATE TABLE copied DEEP CLONE deep"))
        .hasMessageContaining("PARSE_SYNTAX_ERROR");
  }

  @Test
  void convertMakesADeltaTableOfParquetFiles() {
    Path folder = EngineUnderTest.folder().resolve("converted");
    session
        .range(10)
        .selectExpr("id", "id % 2 AS p")
        .write()
        .partitionBy("p")
        .parquet(folder.toString());
    sql("CONVERT TO DELTA parquet.`" + folder + "` PARTITIONED BY (p BIGINT)");

    assertThat(number("SELECT count(*) FROM delta.`" + folder + "` WHERE p = 1")).isEqualTo(5);
  }

  @Test
  void variantHoldsAnyJson() {
    sql("CREATE TABLE variants (v VARIANT)");
    sql("INSERT INTO variants SELECT parse_json('{\"a\": {\"b\": 7}}')");

    assertThat(number("SELECT v:a.b::INT FROM variants")).isEqualTo(7);
  }

  @Test
  void rowTrackingGivesRowsIds() {
    sql(
        "CREATE TABLE tracked TBLPROPERTIES (delta.enableRowTracking = true)"
            + " AS SELECT id FROM range(0, 10, 1, 1)");

    assertThat(number("SELECT count(DISTINCT _metadata.row_id) FROM tracked")).isEqualTo(10);
    assertThat(number("SELECT max(_metadata.row_commit_version) FROM tracked")).isEqualTo(0);
  }

  @Test
  void inCommitTimestampsStandInTheCommit() throws IOException {
    sql("CREATE TABLE clocked (a INT) TBLPROPERTIES (delta.enableInCommitTimestamps = true)");

    assertThat(Files.readString(table("clocked").resolve("_delta_log/00000000000000000000.json")))
        .contains("\"inCommitTimestamp\":");
  }

  @Test
  void checkpointsHaveTheirSecondForm() {
    sql(
        "CREATE TABLE pointed (a INT)"
            + " TBLPROPERTIES (delta.checkpointPolicy = 'v2', delta.checkpointInterval = 2)");
    sql("INSERT INTO pointed VALUES (1)");
    sql("INSERT INTO pointed VALUES (2)");

    assertThat(files("pointed/_delta_log", "00000000000000000002.checkpoint.")).isEqualTo(1);
    assertThat(detail("pointed", "tableFeatures")).contains("v2Checkpoint");
  }

  @Test
  void vacuumTellsAndDeletesOldFiles() {
    sql("CREATE TABLE cleaned AS SELECT 1 AS a");
    sql("INSERT OVERWRITE cleaned VALUES (2)");
    sql("SET spark.databricks.delta.retentionDurationCheck.enabled = false");

    assertThat(sql("VACUUM cleaned RETAIN 0 HOURS DRY RUN")).hasSize(1);
    sql("VACUUM cleaned LITE RETAIN 0 HOURS");
    assertThat(files("cleaned", "part-")).isEqualTo(1);
    sql("VACUUM cleaned FULL RETAIN 0 HOURS");
    assertThat(number("SELECT a FROM cleaned")).isEqualTo(2);
  }

  @Test
  void vacuumRefusesToTakeTimeTravelAwayUnasked() {
    sql("CREATE TABLE guarded AS SELECT 1 AS a");

    assertThatThrownBy(() -> sql("VACUUM guarded RETAIN 0 HOURS"))
        .hasMessageContaining("retention");
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
  void featuresAreDropped() {
    sql("CREATE TABLE plain TBLPROPERTIES (delta.enableDeletionVectors = true) AS SELECT 1 AS a");
    sql("ALTER TABLE plain DROP FEATURE deletionVectors");

    assertThat(detail("plain", "tableFeatures")).doesNotContain("deletionVectors");
  }

  @Test
  void smallFilesAreJoinedByThemselves() {
    sql("CREATE TABLE automatic (a BIGINT) TBLPROPERTIES (delta.autoOptimize.autoCompact = true)");
    sql("SET spark.databricks.delta.autoCompact.minNumFiles = 2");
    sql("INSERT INTO automatic SELECT id FROM range(0, 10, 1, 2)");
    sql("INSERT INTO automatic SELECT id FROM range(0, 10, 1, 2)");

    assertThat(detail("automatic", "numFiles")).isEqualTo("1");
  }

  @Test
  void writesAreJoinedBeforehand() {
    sql("CREATE TABLE few (a BIGINT) TBLPROPERTIES (delta.autoOptimize.optimizeWrite = true)");
    sql("INSERT INTO few SELECT id FROM range(0, 10, 1, 2)");

    assertThat(detail("few", "numFiles")).isEqualTo("1");
  }

  @Test
  void aManifestIsMadeForOtherReaders() {
    sql("CREATE TABLE manifest AS SELECT 1 AS a");
    sql("GENERATE symlink_format_manifest FOR TABLE manifest");

    assertThat(files("manifest/_symlink_format_manifest", "manifest")).isEqualTo(1);
  }

  @Test
  void vacuumCanBeToldToCheckTheProtocol() {
    sql(
        "CREATE TABLE protocol (a INT)"
            + " TBLPROPERTIES (delta.feature.vacuumProtocolCheck = 'supported')");

    assertThat(detail("protocol", "tableFeatures")).contains("vacuumProtocolCheck");
  }

  @Test
  void statisticsOfChosenColumnsSkipFiles() throws IOException {
    sql(
        "CREATE TABLE skipping (a INT, b INT)"
            + " TBLPROPERTIES (delta.dataSkippingStatsColumns = 'b')");
    sql("INSERT INTO skipping VALUES (1, 2)");

    assertThat(Files.readString(table("skipping").resolve("_delta_log/00000000000000000001.json")))
        .contains("\\\"minValues\\\":{\\\"b\\\":2}");
  }

  @Test
  void uniFormNeedsALibraryThatTarnDoesNotHave() {
    sql(
        "CREATE TABLE iceberg (a INT) TBLPROPERTIES (delta.enableIcebergCompatV2 = true,"
            + " delta.columnMapping.mode = 'name',"
            + " delta.universalFormat.enabledFormats = 'iceberg')");

    assertThatThrownBy(() -> sql("INSERT INTO iceberg VALUES (1)"))
        .hasMessageContaining("DELTA_MISSING_ICEBERG_CLASS");
  }

  @Test
  void streamsReadAndWriteTables() throws Exception {
    sql("CREATE TABLE source AS SELECT id FROM range(5)");
    Path checkpoint = EngineUnderTest.folder().resolve("stream checkpoint");
    session
        .readStream()
        .table("features.source")
        .writeStream()
        .option("checkpointLocation", checkpoint.toString())
        .trigger(org.apache.spark.sql.streaming.Trigger.AvailableNow())
        .toTable("features.sink")
        .awaitTermination();

    assertThat(number("SELECT count(*) FROM sink")).isEqualTo(5);
  }

  private List<Row> sql(String statement) {
    return session.sql(statement).collectAsList();
  }

  private long number(String query) {
    return ((Number) sql(query).getFirst().get(0)).longValue();
  }

  private List<String> texts(String query) {
    return sql(query).stream().map(row -> row.getString(0)).toList();
  }

  private String detail(String table, String column) {
    return String.valueOf(session.sql("DESCRIBE DETAIL " + table).select(column).first().get(0));
  }

  private static Path table(String name) {
    return EngineUnderTest.folder().resolve("lakehouse/features.db").resolve(name);
  }

  private static long files(String folder, String beginning) {
    try (Stream<Path> files = Files.list(table(folder))) {
      return files.filter(file -> file.getFileName().toString().startsWith(beginning)).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
