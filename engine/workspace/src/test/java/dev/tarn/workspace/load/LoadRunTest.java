package dev.tarn.workspace.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loads on the engine that all tests share: what the sample promises is what the table holds.
class LoadRunTest {
  private static final TableName TABLE = new TableName("lake", "default", "loaded");

  @TempDir private Path folder;

  private Session session;

  @BeforeEach
  void open() {
    session = opened();
  }

  @AfterEach
  void close() {
    session.ask(Statement.of("DROP TABLE IF EXISTS lake.default.loaded"));
    session.close();
  }

  @Test
  void whatDoesNotFitIsRescuedAndCounted() throws IOException {
    LoadSample sample =
        sample(
            """
            id;name;preis;tag
            1;Müller;1.234,56;31.12.2024
            2;"a;b";7,5;1.1.2025
            3;zu;1,0;2.2.2025;viel
            4;wenig
            5;x;8.5;32.1.2025
            """,
            Charset.forName("windows-1252"));
    List<LoadColumn> columns =
        List.of(
            sample.columns().get(0),
            sample.columns().get(1),
            sample.columns().get(2).of(new ColumnType.Real(NumberStyle.COMMA)),
            sample.columns().get(3).of(new ColumnType.Day(DayPattern.DOTTED)));
    LoadOutcome outcome = run(sample, columns, LoadMode.CREATE);
    assertThat(outcome).isEqualTo(new LoadOutcome.Loaded(5, 3));
    assertThat(
            rows(
                "SELECT id, name, preis, CAST(tag AS STRING), _rescued_data FROM loaded ORDER BY"
                    + " id"))
        .containsExactly(
            List.of(1L, "Müller", 1234.56, "2024-12-31", "-"),
            List.of(2L, "a;b", 7.5, "2025-01-01", "-"),
            List.of(3L, "zu", 1.0, "2025-02-02", "{\"_line\":\"3;zu;1,0;2.2.2025;viel\"}"),
            List.of(4L, "wenig", "-", "-", "{\"_line\":\"4;wenig\"}"),
            List.of(5L, "x", "-", "-", "{\"preis\":\"8.5\",\"tag\":\"32.1.2025\"}"));
  }

  @Test
  void aColumnThatIsLeftOutDoesNotHideBrokenRows() throws IOException {
    LoadSample sample = sample("a,b,c\n1,2,3\n4,5\n", StandardCharsets.UTF_8);
    List<LoadColumn> columns =
        List.of(
            sample.columns().get(0), sample.columns().get(1).toggled(), sample.columns().get(2));
    assertThat(run(sample, columns, LoadMode.CREATE)).isEqualTo(new LoadOutcome.Loaded(2, 1));
    assertThat(rows("SELECT * FROM loaded ORDER BY a"))
        .containsExactly(List.of(1L, 3L, "-"), List.of(4L, "-", "{\"_line\":\"4,5\"}"));
  }

  @Test
  void theSampleAndTheEngineAgreeAboutEveryType() throws IOException {
    List<String> texts =
        List.of(
            "1",
            "-7",
            "1.5",
            "1,5",
            "1.234,5",
            "1,234.5",
            "12,34",
            "1e3",
            "1d",
            "2f",
            " 12 ",
            "99999999999",
            "99999999999999999999",
            "12.345",
            "12.340",
            "abc",
            "true",
            "Y",
            "2",
            "2024",
            "2024-01",
            "2024-1-5",
            "2024-01-05",
            "2024-02-30",
            "2024-01-05 10:11",
            "2024-01-05T10:11:12Z",
            "10:11",
            "31.12.2024",
            "1.2.2024",
            "31/12/2024",
            "12/31/2024",
            "1/2/24",
            "5 Jan 2024",
            "31/12/2024 10:11",
            "12/31/2024 1:05 PM",
            "20240105",
            "20241305",
            "1/1/2024 25:00");
    List<ColumnType> types = new java.util.ArrayList<>(List.of(new ColumnType.Flag()));
    for (NumberStyle style : NumberStyle.values()) {
      types.add(new ColumnType.Whole(32, style));
      types.add(new ColumnType.Whole(64, style));
      types.add(new ColumnType.Real(style));
      types.add(new ColumnType.Exact(12, 2, style));
    }
    for (DayPattern pattern : DayPattern.values()) {
      types.add(new ColumnType.Day(pattern));
      types.add(new ColumnType.Moment(pattern, true));
      types.add(new ColumnType.Moment(pattern, false));
    }
    StringBuilder sql = new StringBuilder("SELECT ");
    for (ColumnType type : types) {
      sql.append(type.convert("t")).append(" IS NOT NULL, ");
    }
    sql.append("t FROM VALUES ");
    sql.append(
        String.join(", ", texts.stream().map(text -> "(" + SqlText.literal(text) + ")").toList()));
    List<String> different = new java.util.ArrayList<>();
    List<List<Object>> rows = rows(sql + " AS v(t)");
    assertThat(rows).hasSameSizeAs(texts);
    for (List<Object> row : rows) {
      String text = (String) row.getLast();
      for (int i = 0; i < types.size(); i++) {
        if (!row.get(i).equals(types.get(i).fits(text))) {
          different.add("'%s' as %s: engine %s".formatted(text, types.get(i), row.get(i)));
        }
      }
    }
    assertThat(different).isEmpty();
  }

  /// The first version is there before the statement has ended, so stopping may come too late, but
  /// never leaves a table that nobody was told of.
  @Test
  void aLoadThatIsStoppedWhenItIsAllButDoneMadeATableOrLeavesNothing() throws Exception {
    LoadSample sample = sample("a,b\n1,2\n", StandardCharsets.UTF_8);
    Path table = TestEngine.shared().workspace().resolve("lakehouse/loaded");
    LoadRun load =
        new LoadRun(
            new LoadPlan(
                sample.source(),
                sample.columns(),
                TABLE,
                LoadMode.CREATE,
                List.of(),
                LoadPlan.Misfits.RESCUE),
            CompletableFuture.completedFuture(Quotes.NONE),
            new Scratch(folder.resolve("scratch")));
    AtomicBoolean ended = new AtomicBoolean();
    Thread stopper =
        Thread.ofPlatform()
            .start(() -> {
              while (!ended.get()
                  && Files.notExists(table.resolve("_delta_log/00000000000000000000.json"))) {
                Thread.onSpinWait();
              }
              load.cancel();
            });
    LoadOutcome outcome = load.run(session);
    ended.set(true);
    stopper.join();
    if (outcome instanceof LoadOutcome.Loaded) {
      assertThat(rows("SELECT a, b FROM loaded")).containsExactly(List.of(1L, 2L));
    } else {
      assertThat(outcome).isEqualTo(new LoadOutcome.Cancelled());
      assertThat(table).doesNotExist();
      assertThat(rows("SHOW TABLES LIKE 'loaded'")).isEmpty();
    }
  }

  @Test
  void aLoadThatIsToStopAtMisfitsWritesNothing() throws IOException {
    LoadSample sample = sample("n\n1\nmany\n3\n", StandardCharsets.UTF_8);
    LoadPlan plan =
        new LoadPlan(
            sample.source(),
            List.of(sample.columns().getFirst().of(new ColumnType.Whole(64, NumberStyle.PLAIN))),
            TABLE,
            LoadMode.CREATE,
            List.of(),
            LoadPlan.Misfits.STOP);
    assertThat(run(plan, Quotes.NONE)).isInstanceOf(LoadOutcome.Failed.class);
    assertThat(rows("SHOW TABLES IN lake.default LIKE 'loaded'")).isEmpty();
  }

  @Test
  void rowsAreAppendedMergedByKeysAndReplaced() throws IOException {
    LoadSample first = sample("id,name\n1,one\n2,two\n", StandardCharsets.UTF_8);
    assertThat(run(first, first.columns(), LoadMode.CREATE))
        .isEqualTo(new LoadOutcome.Loaded(2, 0));
    LoadSample second = sample("id,name,more\n2,zwei,x\n3,drei,y,z\n", StandardCharsets.UTF_8);
    LoadPlan merge =
        new LoadPlan(
            second.source(),
            second.columns(),
            TABLE,
            LoadMode.MERGE,
            List.of("id"),
            LoadPlan.Misfits.RESCUE);
    assertThat(run(merge, Quotes.NONE)).isEqualTo(new LoadOutcome.Loaded(2, 1));
    assertThat(rows("SELECT id, name, more FROM loaded ORDER BY id"))
        .containsExactly(
            List.of(1L, "one", "-"), List.of(2L, "zwei", "x"), List.of(3L, "drei", "y"));
    LoadSample third = sample("id,name,more\n9,neun,n\n8\n", StandardCharsets.UTF_8);
    assertThat(run(third, third.columns(), LoadMode.APPEND))
        .isEqualTo(new LoadOutcome.Loaded(2, 1));
    assertThat(run(third, third.columns(), LoadMode.REPLACE))
        .isEqualTo(new LoadOutcome.Loaded(2, 1));
    assertThat(rows("SELECT id FROM loaded ORDER BY id")).containsExactly(List.of(8L), List.of(9L));
  }

  @Test
  void aFileIsATableWhereItLies() throws IOException {
    LoadSample sample = sample("id,name\n1,one\nx,two\n", StandardCharsets.UTF_8);
    List<LoadColumn> columns =
        List.of(
            sample.columns().get(0).of(new ColumnType.Whole(64, NumberStyle.PLAIN)),
            sample.columns().get(1));
    assertThat(run(sample, columns, LoadMode.EXTERNAL)).isEqualTo(new LoadOutcome.Loaded(-1, 0));
    assertThat(rows("SELECT * FROM loaded ORDER BY name"))
        .containsExactly(List.of(1L, "one", "-"), List.of("-", "two", "x,two"));
  }

  @Test
  void linesOfJsonKeepWhatIsNoColumnAndWhatDoesNotParse() throws IOException {
    Path file = folder.resolve("events.jsonl");
    Files.writeString(
        file,
        """
        {"id": 1, "name": "ä\\n", "tags": ["x", {"y": 1}], "at": "2024-01-02T10:00:00Z"}
        {"id": "two", "name": "", "more": {"z": 12345678901234567890.12}}

        {"id": 3, "id": 4}
        [1, 2]
        broken
        """);
    LoadSample sample = Looked.at(file, folder);
    assertThat(sample.columns())
        .extracting(column -> column.name() + " " + column.type().sql())
        .containsExactly(
            "id STRING", "name STRING", "tags VARIANT", "at TIMESTAMP", "more VARIANT");
    List<LoadColumn> columns = new java.util.ArrayList<>(sample.columns());
    columns.set(0, columns.getFirst().of(new ColumnType.Whole(64, NumberStyle.PLAIN)));
    columns.removeLast();
    assertThat(run(sample, columns, LoadMode.CREATE)).isEqualTo(new LoadOutcome.Loaded(5, 4));
    assertThat(rows("SELECT id, name, to_json(tags), _rescued_data FROM loaded ORDER BY ALL"))
        .containsExactlyInAnyOrder(
            List.of(1L, "ä\n", "[\"x\",{\"y\":1}]", "-"),
            List.of(
                "-",
                "",
                "-",
                "{\"id\":\"two\",\"_more\":{\"more\":\"{\\\"z\\\":12345678901234567890.12}\"}}"),
            List.of("-", "-", "-", "{\"_line\":\"{\\\"id\\\": 3, \\\"id\\\": 4}\"}"),
            List.of("-", "-", "-", "{\"_line\":\"[1, 2]\"}"),
            List.of("-", "-", "-", "{\"_line\":\"broken\"}"));
  }

  @Test
  void aListOfJsonIsARowForEachOfItsObjects() throws IOException {
    Path file = folder.resolve("list.json");
    Files.writeString(file, "[\n {\"id\": 1, \"d\": \"2024/12/31\"},\n {\"id\": 2}, 7\n]");
    LoadSample sample = Looked.at(file, folder);
    assertThat(sample.brokenRows()).isEqualTo(1);
    assertThat(run(sample, sample.columns(), LoadMode.CREATE))
        .isEqualTo(new LoadOutcome.Loaded(3, 1));
    assertThat(rows("SELECT id, CAST(d AS STRING), _rescued_data FROM loaded ORDER BY id"))
        .containsExactlyInAnyOrder(
            List.of(1L, "2024-12-31", "-"),
            List.of(2L, "-", "-"),
            List.of("-", "-", "{\"_line\":\"7\"}"));
  }

  @Test
  void severalFilesOfAFolderBecomeOneTable() throws IOException {
    Path many = Files.createDirectories(folder.resolve("many {a}, b"));
    List<Path> files =
        List.of(many.resolve("a, 1.csv"), many.resolve("b[2].csv"), many.resolve("c.csv"));
    for (int i = 0; i < files.size(); i++) {
      Files.writeString(files.get(i), "id,name\n" + i + ",n" + i + "\n");
    }
    LoadSample sample = Looked.files(folder).read(files, DayOrder.DAY_FIRST);
    assertThat(sample.fileCount()).isEqualTo(3);
    assertThat(run(sample, sample.columns(), LoadMode.CREATE))
        .isEqualTo(new LoadOutcome.Loaded(3, 0));
    assertThat(rows("SELECT id FROM loaded ORDER BY id"))
        .containsExactly(List.of(0L), List.of(1L), List.of(2L));
    Files.writeString(files.getLast(), "id,other\n1,x\n");
    assertThatThrownBy(() -> Looked.files(folder).read(files, DayOrder.DAY_FIRST))
        .hasMessage("c.csv has other columns (id, other) than a, 1.csv; add it by itself");
  }

  private Session opened() {
    TestEngine engine = TestEngine.shared();
    return ConnectSession.open(
        Endpoint.local(engine.port(), engine.token()), new ResultStore(folder.resolve("results")));
  }

  private LoadOutcome run(LoadSample sample, List<LoadColumn> columns, LoadMode mode)
      throws IOException {
    return run(
        new LoadPlan(sample.source(), columns, TABLE, mode, List.of(), LoadPlan.Misfits.RESCUE),
        sample.quotes(() -> false));
  }

  private LoadOutcome run(LoadPlan plan, Quotes quotes) {
    return new LoadRun(
            plan, CompletableFuture.completedFuture(quotes), new Scratch(folder.resolve("scratch")))
        .run(session);
  }

  private LoadSample sample(String text, Charset charset) throws IOException {
    Path file = folder.resolve("it's [a] {file} *1.csv");
    Files.writeString(file, text, charset);
    return Looked.at(file, folder);
  }

  /// Rows with `-` in place of null.
  private List<List<Object>> rows(String sql) {
    return session.ask(Statement.of(sql)).rows().stream()
        .map(row ->
            row.stream()
                .map((@Nullable Object value) -> value == null ? (Object) "-" : value)
                .toList())
        .toList();
  }
}
