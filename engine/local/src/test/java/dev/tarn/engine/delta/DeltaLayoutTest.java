package dev.tarn.engine.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What Delta does with files, logs and whole tables, seen working in SQL.
class DeltaLayoutTest extends DeltaTables {
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
}
