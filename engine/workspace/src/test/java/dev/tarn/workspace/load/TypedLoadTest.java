package dev.tarn.workspace.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import dev.tarn.workspace.avro.AvroFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loads of files that carry their types, and of files in zips, on the engine that all tests share.
class TypedLoadTest {
  private static final TableName TABLE = new TableName("lake", "default", "typed");

  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void open() {
    session = opened();
  }

  @AfterEach
  void close() {
    session.ask(Statement.of("DROP TABLE IF EXISTS lake.default.typed"));
    session.close();
  }

  @Test
  void filesThatCarryTheirTypesKeepThem() throws IOException {
    LoadSample sample =
        typed("parquet", "SELECT id, 'x' AS `a name`, array(id) AS list FROM range(3)");
    assertThat(sample.kind()).isEqualTo(FileKind.PARQUET);
    assertThat(sample.columns())
        .extracting(column -> column.name() + " " + column.type().sql())
        .containsExactly("id bigint", "a_name string", "list array<bigint>");
    assertThat(run(sample, sample.columns(), LoadMode.CREATE))
        .isEqualTo(new LoadOutcome.Loaded(3, 0));
    assertThat(rows("SELECT id, a_name, list[0] FROM typed WHERE id = 2"))
        .containsExactly(List.of(2L, "x", 2L));
  }

  @Test
  void avroFilesKeepTheirTypes() throws IOException {
    LoadSample sample =
        typed(
            "avro",
            "SELECT /*+ COALESCE(1) */ id, 'x' AS name, named_struct('a', id) AS inner FROM"
                + " range(3)");
    assertThat(sample.kind()).isEqualTo(FileKind.AVRO);
    assertThat(sample.columns())
        .extracting(column -> column.type().sql())
        .containsExactly("bigint", "string", "struct<a:bigint>");
    assertThat(run(sample, sample.columns(), LoadMode.CREATE))
        .isEqualTo(new LoadOutcome.Loaded(3, 0));
    assertThat(read(folder.resolve("typed"), ".avro").rows()).hasValue(3);
    assertThat(rows("SELECT id, name, inner.a FROM typed WHERE id = 2"))
        .containsExactly(List.of(2L, "x", 2L));
  }

  @Test
  void typesOfAFileThatAreChangedRescueWhatDoesNotFit() throws IOException {
    LoadSample sample =
        typed(
            "parquet",
            """
            SELECT * FROM VALUES
              (1D, '31.12.2024', 'a', TIMESTAMP '2024-01-02 00:00:00', X'6162', array(1), 20240105),
              (2.5D, '', '7,5', TIMESTAMP '2024-01-02 03:04:05', X'FF', array(), 20241301),
              (9e30D, 'soon', NULL, NULL, NULL, NULL, NULL)
            AS v(`a number`, day, text, at, bytes, list, digits)
            """);
    List<LoadColumn> columns =
        cast(
            sample.columns(),
            new ColumnType.Whole(64, NumberStyle.PLAIN),
            new ColumnType.Day(DayPattern.DOTTED),
            new ColumnType.Real(NumberStyle.COMMA),
            new ColumnType.Day(DayPattern.ISO),
            new ColumnType.Text(),
            new ColumnType.Json(),
            new ColumnType.Day(DayPattern.DIGITS));
    Fits fits = files().fits(sample, columns);
    assertThat(fits.columns()).extracting(Fit::misfits).containsExactly(2, 1, 1, 1, 1, 0, 1);
    assertThat(fits.columns().getFirst().examples()).containsExactlyInAnyOrder("2.5", "9.0E30");
    assertThat(fits.rows()).hasSize(3);
    assertThat(fits.isMisfit(row(sample, "2.5"), 0)).isTrue();
    assertThat(fits.isMisfit(row(sample, "1.0"), 0)).isFalse();
    assertThat(run(sample, columns, LoadMode.CREATE)).isEqualTo(new LoadOutcome.Loaded(3, 3));
    assertThat(
            rows(
                "SELECT a_number, CAST(day AS STRING), text, CAST(at AS STRING), bytes,"
                    + " to_json(list), CAST(digits AS STRING), _rescued_data FROM typed"))
        .containsExactlyInAnyOrder(
            List.of(
                1L, "2024-12-31", "-", "2024-01-02", "ab", "[1]", "2024-01-05", "{\"text\":\"a\"}"),
            List.of(
                "-",
                "-",
                7.5,
                "-",
                "-",
                "[]",
                "-",
                "{\"a_number\":\"2.5\",\"at\":\"2024-01-02 03:04:05\",\"bytes\":\"/w==\","
                    + "\"digits\":\"20241301\"}"),
            List.of(
                "-", "-", "-", "-", "-", "-", "-", "{\"a_number\":\"9.0E30\",\"day\":\"soon\"}"));
  }

  @Test
  void everyTypeThatIsOfferedForAColumnOfAFileCanBeAsked() throws IOException {
    LoadSample sample =
        typed(
            "parquet",
            "SELECT 7 AS w, 0.1D AS f, 1.10BD AS e, true AS b, DATE '2024-01-05' AS d, TIMESTAMP"
                + " '2024-01-05 00:00:00' AS m, TIMESTAMP_NTZ '2024-01-05 00:00:00' AS n");
    ColumnType large = new ColumnType.Whole(64, NumberStyle.PLAIN);
    ColumnType real = new ColumnType.Real(NumberStyle.PLAIN);
    ColumnType exact = new ColumnType.Exact(10, 2, NumberStyle.PLAIN);
    ColumnType flag = new ColumnType.Flag();
    ColumnType day = new ColumnType.Day(DayPattern.ISO);
    ColumnType moment = new ColumnType.Moment(DayPattern.ISO, true);
    ColumnType wall = new ColumnType.Moment(DayPattern.ISO, false);
    assertThat(misfits(sample, real, exact, real, large, moment, day, day)).containsOnly(0);
    assertThat(misfits(sample, exact, real, exact, large, wall, wall, moment)).containsOnly(0);
    assertThat(misfits(sample, flag, flag, large, large, wall, wall, moment))
        .containsExactly(1, 1, 1, 0, 0, 0, 0);
  }

  @Test
  void severalZipsBecomeOneTable() throws IOException {
    List<Path> zips = List.of(folder.resolve("2023/a.zip"), folder.resolve("2024/a.zip"));
    for (int i = 0; i < zips.size(); i++) {
      Files.createDirectories(zips.get(i).getParent());
      zip(zips.get(i), "jan.csv", "id,name\n" + i + ",n\n", "feb.csv", "id,name\n7,many,x\n");
    }
    LoadSample sample = files().read(zips, DayOrder.DAY_FIRST);
    assertThat(sample.fileCount()).isEqualTo(4);
    assertThat(run(sample, sample.columns(), LoadMode.CREATE))
        .isEqualTo(new LoadOutcome.Loaded(4, 2));
    assertThat(rows("SELECT id, count(*) FROM typed GROUP BY ALL ORDER BY ALL"))
        .containsExactly(List.of(0L, 1L), List.of(1L, 1L), List.of(7L, 2L));
  }

  @Test
  void filesWithTypesInAZipBringTheColumnsOfAll() throws IOException {
    typed("parquet", "SELECT 1 AS id, 'x' AS name");
    Path zip = folder.resolve("typed.zip");
    byte[] first = Files.readAllBytes(written(folder.resolve("typed"), ".parquet"));
    typed("parquet", "SELECT 2 AS id, 5 AS size");
    byte[] second = Files.readAllBytes(written(folder.resolve("typed"), ".parquet"));
    zip(zip, Map.of("a.parquet", first, "b.parquet", second));
    LoadSample sample = files().read(zip, DayOrder.DAY_FIRST);
    assertThat(sample.columns()).extracting(LoadColumn::name).contains("id", "name", "size");
    assertThat(run(sample, sample.columns(), LoadMode.CREATE))
        .isEqualTo(new LoadOutcome.Loaded(2, 0));
    assertThat(rows("SELECT id, name, size FROM typed ORDER BY id"))
        .containsExactly(List.of(1, "x", "-"), List.of(2, "-", 5));
  }

  private List<Integer> misfits(LoadSample sample, ColumnType... types) throws IOException {
    return files().fits(sample, cast(sample.columns(), types)).columns().stream()
        .map(Fit::misfits)
        .toList();
  }

  private static SampleRow row(LoadSample sample, String first) {
    return sample.rows().stream()
        .filter(row -> first.equals(row.value(0)))
        .findFirst()
        .orElseThrow();
  }

  private static List<LoadColumn> cast(List<LoadColumn> columns, ColumnType... types) {
    return IntStream.range(0, types.length)
        .mapToObj(
            i -> columns.get(i).of(new ColumnType.Cast(columns.get(i).type().sql(), types[i])))
        .toList();
  }

  private static void zip(Path zip, String... namesAndTexts) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    zip(zip, files);
  }

  private static void zip(Path zip, Map<String, byte[]> files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
  }

  private LoadSample typed(String format, String query) throws IOException {
    Path place = folder.resolve("typed");
    session.ask(
        Statement.of("INSERT OVERWRITE DIRECTORY '" + place + "' USING " + format + "\n" + query));
    return files().read(place, DayOrder.DAY_FIRST);
  }

  private LoadFiles files() {
    return new LoadFiles(new Scratch(folder.resolve("scratch")), this::opened);
  }

  private static AvroFacts read(Path place, String ending) throws IOException {
    return AvroFacts.read(written(place, ending));
  }

  private static Path written(Path place, String ending) throws IOException {
    return FileKind.files(place).stream()
        .filter(file -> file.toString().endsWith(ending))
        .findFirst()
        .orElseThrow();
  }

  private Session opened() {
    TestEngine engine = TestEngine.shared();
    return ConnectSession.open(
        Endpoint.local(engine.port(), engine.token()), new ResultStore(folder.resolve("results")));
  }

  private LoadOutcome run(LoadSample sample, List<LoadColumn> columns, LoadMode mode) {
    return new LoadRun(
            new LoadPlan(sample.source(), columns, TABLE, mode, List.of(), LoadPlan.Misfits.RESCUE),
            CompletableFuture.completedFuture(Quotes.NONE),
            new Scratch(folder.resolve("scratch")))
        .run(session);
  }

  private List<List<Object>> rows(String sql) {
    return session.ask(Statement.of(sql)).rows().stream()
        .map(row ->
            row.stream()
                .map((@Nullable Object value) -> value == null ? (Object) "-" : value)
                .toList())
        .toList();
  }
}
