package dev.tarn.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  @TempDir Path workspace;

  private final SparkSession session = EngineUnderTest.session();
  private Path folder = Path.of("");
  private String table = "";

  @BeforeAll
  static void makeASchema() {
    EngineUnderTest.sql("CREATE SCHEMA watching");
  }

  @AfterAll
  static void dropIt() {
    EngineUnderTest.sql("DROP SCHEMA watching CASCADE");
  }

  @BeforeEach
  void open(TestInfo test) throws IOException {
    folder = Files.createDirectory(workspace.resolve("in"));
    table = "watching." + test.getTestMethod().orElseThrow().getName();
  }

  @Test
  void theFirstFilesMakeTheTableAndLaterOnesAddToIt() throws IOException {
    write("one.csv", "Order id,when\n1,2026-01-02\n");
    Watch watch = watch("csv", "add");
    watch.runNow();
    write("two.csv", "Order id,when,size\n2,2026-01-03,1.5\n");
    watch.runNow();
    watch.runNow();

    assertThat(watch.memory().error()).isEmpty();
    assertThat(
            rows("SELECT `Order id`, `when` = DATE '2026-01-02', size FROM %s ORDER BY `Order id`"))
        .containsExactly(row(1, true, null), row(2, false, 1.5));
    assertThat(listed(watch)).contains("\"rows\":2", "\"files\":2", "\"state\":\"off\"");
    assertThat(
            rows(
                "SELECT count(*), any_value(access) FROM system.audit WHERE operation = 'COPY INTO'"
                    + " AND table_name = lower('lake.%s')"))
        .containsExactly(row(2L, "WRITE"));
  }

  @Test
  void whatDoesNotFitIsRescued() throws IOException {
    write("one.csv", "id\n1\n");
    Watch watch = watch("csv", "rescue");
    watch.runNow();
    write("two.csv", "id,more\nmany,x\n3,\n");
    watch.runNow();

    List<Row> rescued =
        rows(
            """
            SELECT id, get_json_object(_rescued_data, '$._line'),
              get_json_object(_rescued_data, '$._more.more')
            FROM %s ORDER BY id
            """);
    assertThat(rescued)
        .containsExactly(row(null, "many,x", "x"), row(1, null, null), row(3, null, null));
    assertThat(rows("SELECT get_json_object(_rescued_data, '$._file') FROM %s WHERE id IS NULL"))
        .singleElement()
        .satisfies(row -> assertThat(row.getString(0)).endsWith("two.csv"));
  }

  @Test
  void firstFilesWithOtherColumnsAndOtherTypesMakeColumnsThatHoldAll() throws IOException {
    write("one.csv", "id,price,at\n1,2,2026-01-01\n");
    write("two.csv", "id,price,more\nwrong,2.5,x\n");
    Watch watch = watch("csv", "add");
    watch.runNow();

    assertThat(watch.memory().error()).isEmpty();
    assertThat(rows("SELECT id, price, CAST(at AS STRING), more FROM %s ORDER BY price"))
        .containsExactly(row("1", 2.0, "2026-01-01", null), row("wrong", 2.5, null, "x"));
  }

  @Test
  void fieldsOfJsonThatTheTableDoesNotHaveAreRescued() throws IOException {
    write("one.json", "{\"id\": 1, \"at\": {\"x\": 1}}\n");
    Watch watch = watch("json", "rescue");
    watch.runNow();
    write("two.json", "{\"id\": 2, \"at\": {\"x\": 2, \"y\": 3}}\n");
    watch.runNow();

    assertThat(watch.memory().error()).isEmpty();
    assertThat(
            rows(
                "SELECT id, at.x, get_json_object(_rescued_data, '$._more.at.y') FROM %s"
                    + " ORDER BY id"))
        .containsExactly(row(1L, 1L, null), row(2L, 2L, "3"));
  }

  @Test
  void newColumnsEndTheWorkIfThatIsWanted() throws IOException {
    write("one.csv", "id\n1\n");
    Watch watch = watch("csv", "fail");
    watch.runNow();
    write("two.csv", "id,more\n2,x\n");
    watch.runNow();

    assertThat(watch.memory().error()).contains("more");
    assertThat(watch.isActive()).isFalse();
    assertThat(rows("SELECT id FROM %s")).containsExactly(row(1));
  }

  @Test
  void aFileThatIsStillWrittenIsWaitedFor() throws IOException {
    write("one.csv", "id\n1\n");
    Path young = write("two.csv", "id\n2\n");
    Settled settled = new Settled();
    long now = System.currentTimeMillis();
    Files.setLastModifiedTime(young, FileTime.fromMillis(now));
    Definition definition = watch("csv", "add").definition();

    settled.look(now + 500);
    assertThat(new Intake(session, definition).take(settled, 10).files()).hasSize(1);
    assertThat(settled.waiting()).isEqualTo(1);
    settled.look(now + 5_000);
    assertThat(new Intake(session, definition).take(settled, 10).files()).hasSize(1);
  }

  @Test
  void aMissingFolderIsTold() throws IOException {
    Watch watch = watch("csv", "add");
    Files.delete(folder);
    watch.runNow();

    assertThat(watch.memory().error()).contains(folder.toString());
    assertThat(session.catalog().tableExists(table)).isFalse();
  }

  @Test
  void filesAreToldWithTheirState() throws IOException {
    Path first = write("one.csv", "id\n1\n");
    Watch watch = watch("csv", "add");
    watch.runNow();
    write("one.csv", "id\n1\n2\n");
    Files.setLastModifiedTime(first, FileTime.from(Instant.now().minusSeconds(5)));
    write("two.csv", "id\n3\n");

    assertThat(new WatchJson(session).files(watch))
        .contains("\"state\":\"changed\"", "\"state\":\"waiting\"");
  }

  @Test
  void aFileThatIsWrittenAnewIsLoadedAgainIfThatIsWanted() throws IOException {
    Path first = write("one.csv", "id\n1\n");
    Watch watch = watch("csv", "add");
    watch.runNow();
    write("one.csv", "id\n1\n2\n");
    Files.setLastModifiedTime(first, FileTime.from(Instant.now().minusSeconds(40)));
    watch.runNow();
    assertThat(rows("SELECT id FROM %s")).containsExactly(row(1));

    Path file = workspace.resolve("in.watch.json");
    Files.writeString(
        file, Files.readString(file).replace("\"id\":", "\"changedFiles\": \"reload\", \"id\":"));
    watch.runNow();
    watch.runNow();

    assertThat(watch.memory().error()).isEmpty();
    assertThat(rows("SELECT id FROM %s ORDER BY id")).containsExactly(row(1), row(1), row(2));
    assertThat(new WatchJson(session).files(watch)).contains("\"state\":\"taken\"");
  }

  @Test
  void aWatchIsTakenUpByTheNextEngine() throws IOException {
    write("one.csv", "id\n1\n");
    Watch watch = watch("csv", "add", work -> {});
    watch.start();
    watch.halt();

    Watch next = watch("csv", "add");
    assertThat(next.memory().on()).isTrue();
    next.stop();
    assertThat(watch("csv", "add").memory().on()).isFalse();
  }

  private Watch watch(String format, String newColumns) throws IOException {
    return watch(format, newColumns, Runnable::run);
  }

  private Watch watch(String format, String newColumns, Consumer<Runnable> threads)
      throws IOException {
    Path file = workspace.resolve("in.watch.json");
    Files.writeString(
        file,
        """
        {
          "id": "%s",
          "folder": "%s",
          "table": "%s",
          "format": "%s",
          "options": {"header": "true", "inferSchema": "true"},
          "newColumns": "%s"
        }
        """
            .formatted(table, folder.toString().replace('\\', '/'), table, format, newColumns));
    return new Watch(file, workspace.resolve("in.json"), session, threads);
  }

  private String listed(Watch watch) {
    return new WatchJson(session).of(java.util.Map.of("in", watch));
  }

  private List<Row> rows(String query) {
    return session.sql(query.formatted(table)).collectAsList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    return file;
  }

  private static Row row(@Nullable Object... values) {
    return RowFactory.create(values);
  }
}
