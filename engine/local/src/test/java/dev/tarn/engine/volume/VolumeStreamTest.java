package dev.tarn.engine.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Streams whose paths are all below `/Volumes`.
class VolumeStreamTest {
  private static final String VOLUME = "/Volumes/lake/flowing/raw";
  private static SparkSession session;

  @BeforeAll
  static void open() {
    session = EngineUnderTest.connect();
    EngineUnderTest.FEW_ROWS.forEach(session.conf()::set);
    session.sql("CREATE SCHEMA flowing").collect();
    session.sql("CREATE VOLUME flowing.raw").collect();
  }

  @AfterAll
  static void close() {
    session.sql("DROP SCHEMA flowing CASCADE").collect();
    session.close();
  }

  @Test
  void aStreamOfFilesGoesOnFromItsCheckpoint() throws Exception {
    write("in/one.json", "{\"id\": 1}\n{\"id\": 1}\n");
    // What was seen is state, which is kept in the checkpoint, too.
    into(files("in").dropDuplicates("id"), "checkpoints/table")
        .toTable("flowing.seen")
        .awaitTermination();
    write("in/two.json", "{\"id\": 1}\n{\"id\": 2}\n");
    into(files("in").dropDuplicates("id"), "checkpoints/table")
        .toTable("flowing.seen")
        .awaitTermination();

    assertThat(rows("SELECT id FROM flowing.seen ORDER BY id")).containsExactly("1", "2");
    assertThat(folder().resolve("checkpoints/table/commits/1")).exists();
    assertThat(Path.of(VOLUME)).doesNotExist();
  }

  @Test
  void filesAndDeltaFoldersOfVolumesAreWrittenAndReadAsStreams() throws Exception {
    write("first/one.json", "{\"id\": 7}\n");
    into(files("first"), "checkpoints/parquet")
        .format("parquet")
        .start(VOLUME + "/parquet")
        .awaitTermination();
    into(files("first"), "checkpoints/delta").start(VOLUME + "/delta").awaitTermination();
    into(
            session
                .readStream()
                .format("delta")
                .option("schemaTrackingLocation", VOLUME + "/checkpoints/again/columns")
                .load(VOLUME + "/delta"),
            "checkpoints/again")
        .start(VOLUME + "/again")
        .awaitTermination();

    assertThat(rows("SELECT id FROM delta.`" + VOLUME + "/delta`")).containsExactly("7");
    assertThat(rows("SELECT id FROM delta.`" + VOLUME + "/again`")).containsExactly("7");
    assertThat(rows("SELECT id FROM parquet.`" + VOLUME + "/parquet`")).containsExactly("7");
    assertThat(rows("SELECT id FROM parquet.`" + folder() + "/parquet`")).containsExactly("7");
    assertThat(folder().resolve("parquet/_spark_metadata/0")).exists();
  }

  @Test
  void filesThatWereReadAreMovedToAFolderOfTheVolume() throws Exception {
    write("inbox/one.json", "{\"id\": 3}\n");
    for (int run = 0; run < 2; run++) {
      write("inbox/more-" + run + ".json", "{\"id\": 4}\n");
      into(
              session
                  .readStream()
                  .schema("id BIGINT")
                  .option("cleanSource", "archive")
                  .option("sourceArchiveDir", VOLUME + "/archive")
                  .json(VOLUME + "/inbox"),
              "checkpoints/inbox")
          .start(VOLUME + "/out")
          .awaitTermination();
    }

    assertThat(rows("SELECT count(*) FROM delta.`" + VOLUME + "/out`")).containsExactly("3");
    assertThat(folder().resolve("inbox/one.json")).doesNotExist();
    try (var kept = Files.walk(folder().resolve("archive"))) {
      assertThat(kept.map(file -> file.getFileName().toString())).contains("one.json");
    }
  }

  private static Dataset<Row> files(String folder) {
    return session.readStream().schema("id BIGINT").json(VOLUME + "/" + folder);
  }

  private static DataStreamWriter<Row> into(Dataset<Row> rows, String checkpoint) {
    return rows.writeStream()
        .format("delta")
        .option("checkpointLocation", VOLUME + "/" + checkpoint)
        .trigger(Trigger.AvailableNow());
  }

  private static List<String> rows(String sql) {
    return Arrays.stream((Row[]) session.sql(sql).collect()).map(row -> row.mkString("|")).toList();
  }

  private static Path folder() {
    return EngineUnderTest.folder().resolve("lakehouse/flowing.volumes/raw");
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
