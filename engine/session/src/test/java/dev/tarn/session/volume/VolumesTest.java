package dev.tarn.session.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumesTest {
  private static final String PLACE = "/Volumes/lake/files/in box/";

  @TempDir private static Path folder;
  private static Session session;
  private static Volume volume;

  @BeforeAll
  static void open() throws IOException {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()),
            new ResultStore(folder.resolve("results")));
    run("CREATE SCHEMA IF NOT EXISTS files");
    run("CREATE VOLUME IF NOT EXISTS files.`in box` COMMENT 'what comes in'");
    volume =
        Volumes.of(session, "lake", "files").stream()
            .filter(one -> one.name().equals("in box"))
            .findFirst()
            .orElseThrow();
    Path deep = Files.createDirectories(volume.folder().resolve("größe 1/year=2024"));
    Files.writeString(deep.resolve("über [a].csv"), "id,name\n1,Köln\n2,Düren\n");
    Files.writeString(volume.folder().resolve("events.json"), "{\"a\":1}\n{\"a\":2}\n");
  }

  @AfterAll
  static void close() {
    run("DROP VOLUME IF EXISTS files.`in box`");
    run("DROP SCHEMA IF EXISTS files CASCADE");
    session.close();
  }

  @Test
  void aVolumeIsMadeListedToldAndDropped() {
    run("CREATE VOLUME lake.files.short");
    assertThat(Volumes.of(session, "lake", "files"))
        .extracting(Volume::name)
        .contains("in box", "short");
    assertThat(rows("DESCRIBE VOLUME files.short").getFirst().subList(0, 4))
        .containsExactly("files", "short", "MANAGED", "/Volumes/lake/files/short");
    Path place = Path.of(rows("DESCRIBE VOLUME files.short").getFirst().get(4).toString());
    assertThat(place).isDirectory();
    assertThatThrownBy(() -> run("CREATE VOLUME files.short"))
        .hasMessageContaining("There is a volume lake.files.short already");
    run("CREATE VOLUME IF NOT EXISTS files.short");
    run("DROP VOLUME files.short;");
    assertThat(place).doesNotExist();
    assertThatThrownBy(() -> run("DROP VOLUME files.short"))
        .hasMessageContaining("There is no volume lake.files.short");
    run("DROP VOLUME IF EXISTS files.short");
  }

  @Test
  void anExternalVolumeKeepsItsFilesWhenItIsDropped() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own 'files' ü"));
    Files.writeString(own.resolve("a.csv"), "x\n7\n");
    run(Volumes.create("lake", "files", "outside", own));
    assertThat(rows("SELECT * FROM csv.`/Volumes/lake/files/outside/a.csv`"))
        .containsExactly(List.of("x"), List.of("7"));
    run("DROP VOLUME files.outside");
    assertThat(own.resolve("a.csv")).exists();
  }

  @Test
  void aRenamedVolumeTakesItsFilesAndItsCommentAlong() throws IOException {
    run("CREATE VOLUME files.before COMMENT 'kept'");
    Path place = Path.of(rows("DESCRIBE VOLUME files.before").getFirst().get(4).toString());
    Files.writeString(place.resolve("a.csv"), "x\n");
    run("ALTER VOLUME lake.files.before RENAME TO files.`After it`;");
    assertThat(rows("SELECT * FROM csv.`/Volumes/lake/files/After it/a.csv`"))
        .containsExactly(List.of("x"));
    assertThat(rows("DESCRIBE VOLUME files.`after it`").getFirst().get(5)).isEqualTo("kept");
    assertThat(place).doesNotExist();
    run("ALTER VOLUME files.`After it` RENAME TO `after it`");
    assertThat(rows("DESCRIBE VOLUME files.`after it`").getFirst().get(1)).isEqualTo("after it");
    assertThatThrownBy(() -> run("ALTER VOLUME files.`after it` RENAME TO `in box`"))
        .hasMessageContaining("There is a volume lake.files.in box already");
    assertThatThrownBy(() -> run("ALTER VOLUME files.`after it` RENAME TO default.other"))
        .hasMessageContaining("A volume stays in its schema");
    assertThatThrownBy(() -> run("ALTER VOLUME files.`after it` RENAME TO `../x`"))
        .hasMessageContaining("does not fit");
    assertThatThrownBy(() -> run("ALTER VOLUME files.nothing RENAME TO x"))
        .hasMessageContaining("There is no volume lake.files.nothing");
    run("DROP VOLUME files.`after it`");
  }

  @Test
  void aRenamedExternalVolumeKeepsItsFolder() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own place"));
    Files.writeString(own.resolve("a.csv"), "x\n");
    run(Volumes.create("lake", "files", "away", own));
    Volume away =
        Volumes.of(session, "lake", "files").stream()
            .filter(volume -> volume.name().equals("away"))
            .findFirst()
            .orElseThrow();
    run(Volumes.rename(away, "further"));
    assertThat(rows("SELECT * FROM csv.`/Volumes/lake/files/further/a.csv`"))
        .containsExactly(List.of("x"));
    assertThat(own.resolve("a.csv")).exists();
    run("DROP VOLUME files.further");
  }

  @Test
  void everyReaderKnowsThePaths() throws IOException {
    assertThat(rows("SELECT * FROM json.`" + PLACE + "events.json` ORDER BY a"))
        .containsExactly(List.of(1L), List.of(2L));
    assertThat(rows("SELECT count(*) FROM text.`" + PLACE + "events.json`"))
        .containsExactly(List.of(2L));
    assertThat(rows("SELECT path FROM binaryFile.`" + PLACE + "events.json`").toString())
        .contains("files.volumes/in box/events.json");
    run(
        "CREATE OR REPLACE TEMPORARY VIEW towns USING csv OPTIONS (path '"
            + PLACE
            + "größe 1', header 'true')");
    assertThat(rows("SELECT id, name, year FROM towns ORDER BY id"))
        .containsExactly(List.of("1", "Köln", 2024), List.of("2", "Düren", 2024));
    assertThat(rows("SELECT * FROM csv.`" + PLACE + "gr*/*/über \\[a\\].csv`")).hasSize(3);
    run(
        "INSERT OVERWRITE DIRECTORY '"
            + PLACE
            + "out/parts' USING parquet SELECT id FROM range(5)");
    assertThat(volume.folder().resolve("out/parts/_SUCCESS")).exists();
    assertThat(rows("SELECT sum(id) FROM parquet.`" + PLACE + "out/parts`"))
        .containsExactly(List.of(10L));
    assertThat(rows("SELECT sum(id) FROM parquet.`/Volumes/spark_catalog/FILES/IN BOX/out/parts`"))
        .containsExactly(List.of(10L));
  }

  @Test
  void tablesMayLieInVolumes() {
    run(
        "CREATE TABLE files.csvs (id INT, name STRING) USING csv OPTIONS (header 'true')"
            + " LOCATION '"
            + PLACE
            + "größe 1/year=2024'");
    assertThat(rows("SELECT id FROM files.csvs ORDER BY id"))
        .containsExactly(List.of(1), List.of(2));
    run("CREATE TABLE files.deltas USING delta LOCATION '" + PLACE + "deltas' AS SELECT 1 one");
    assertThat(volume.folder().resolve("deltas/_delta_log")).isDirectory();
    assertThat(rows("SELECT sum(one) FROM delta.`" + PLACE + "deltas`"))
        .containsExactly(List.of(1L));
    String location = rows("DESCRIBE DETAIL files.deltas").getFirst().toString();
    assertThat(location).contains("files.volumes").doesNotContain("/Volumes/");
  }

  @Test
  void whatIsWrongIsToldInWords() {
    assertThatThrownBy(() -> run("CREATE EXTERNAL VOLUME files.x"))
        .hasMessageContaining("add LOCATION");
    assertThatThrownBy(() -> run("CREATE VOLUME files.x LOCATION '/tmp'"))
        .hasMessageContaining("CREATE EXTERNAL VOLUME");
    assertThatThrownBy(() -> run("CREATE VOLUME files.`../x`"))
        .hasMessageContaining("letters, digits");
    assertThatThrownBy(() -> run("CREATE VOLUME nowhere.x"))
        .hasMessageContaining("There is no schema nowhere");
    assertThatThrownBy(() -> run("CREATE VOLUME samples.tpch.x"))
        .hasMessageContaining("catalog lake");
    assertThatThrownBy(() -> run("SHOW VOLUMES IN files please"))
        .hasMessageContaining("Syntax error at or near 'please'");
    assertThatThrownBy(() -> run("SELECT * FROM csv.`/Volumes/lake/files/nothing/a.csv`"))
        .hasMessageContaining("/Volumes/lake/files/nothing");
  }

  private static void run(String sql) {
    session.ask(Statement.of(sql));
  }

  private static List<List<Object>> rows(String sql) {
    return session.ask(Statement.of(sql)).rows().stream()
        .map(row ->
            row.stream()
                .map((@Nullable Object value) -> Objects.requireNonNullElse(value, "-"))
                .toList())
        .toList();
  }
}
