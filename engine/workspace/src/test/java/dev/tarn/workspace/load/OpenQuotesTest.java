package dev.tarn.workspace.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A quote that is opened and never closed costs its own line, and no other.
class OpenQuotesTest {
  private static final TableName TABLE = new TableName("lake", "default", "quoted");
  private static final String ROWS = "SELECT * FROM quoted ORDER BY ALL";

  @TempDir private Path folder;

  private Session session;

  @BeforeEach
  void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()),
            new ResultStore(folder.resolve("results")));
  }

  @AfterEach
  void close() {
    session.ask(Statement.of("DROP TABLE IF EXISTS lake.default.quoted"));
    session.close();
  }

  @Test
  void aLineWithAnOpenQuoteIsRescuedWhole() throws IOException {
    Path file = file("a.csv", "n,t,u\n1,x,\"open, here\n2,\"open,y\n3,\"a \"\"b\"\"\",z\n");
    assertThat(load(file)).isEqualTo(new LoadOutcome.Loaded(3, 2));
    assertThat(rows(ROWS))
        .containsExactly(
            List.of(1L, "x", "open, here", "{\"_line\":\"1,x,\\\"open, here\"}"),
            List.of(2L, "open,y", "-", "{\"_line\":\"2,\\\"open,y\"}"),
            List.of(3L, "a \"b\"", "z", "-"));
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
  void noLineHidesInTheValueOfAnother(String charset) throws IOException {
    String text =
        """
        n,t
        1,"two
        lines"
        2,"open
        3,"clösed"
        4,plain

        5,"open
        6,"two ""more""
        lines"
        7,"open to the end
        8,last\
        """;
    Path file = folder.resolve("many lines.csv");
    Files.writeString(
        file, (charset.startsWith("UTF-16") ? "\uFEFF" : "") + text, Charset.forName(charset));
    LoadSample sample = Looked.at(file, folder);
    assertThat(sample.rows()).filteredOn(SampleRow::open).hasSize(3);
    assertThat(sample.brokenRows()).isEqualTo(3);
    assertThat(load(file)).isEqualTo(new LoadOutcome.Loaded(8, 3));
    assertThat(rows(ROWS))
        .containsExactly(
            List.of(1L, "two\nlines", "-"),
            List.of(2L, "open", "{\"_line\":\"2,\\\"open\"}"),
            List.of(3L, "clösed", "-"),
            List.of(4L, "plain", "-"),
            List.of(5L, "open", "{\"_line\":\"5,\\\"open\"}"),
            List.of(6L, "two \"more\"\nlines", "-"),
            List.of(7L, "open to the end", "{\"_line\":\"7,\\\"open to the end\"}"),
            List.of(8L, "last", "-"));
  }

  @Test
  void anOpenQuoteAmongTheNamesCostsNoRow() throws IOException {
    Path file = file("head.csv", "n,\"t\n1,\"two\nlines\"\n2,x\n");
    assertThat(load(file)).isEqualTo(new LoadOutcome.Loaded(2, 0));
    assertThat(rows(ROWS)).containsExactly(List.of(1L, "two\nlines", "-"), List.of(2L, "x", "-"));
  }

  @Test
  void openQuotesArePartedInPackedFilesAndInSeveral() throws IOException {
    Path packed = folder.resolve("p.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("n,t\r\n1,\"open\r\n2,\"a\r\nb\"\r\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(load(packed)).isEqualTo(new LoadOutcome.Loaded(2, 1));
    assertThat(rows("SELECT n, t FROM quoted ORDER BY n"))
        .containsExactly(List.of(1L, "open"), List.of(2L, "a\nb"));
    close();
    open();
    List<Path> several =
        List.of(
            file("s1.csv", "n,t\n1,\"open\n2,y\n"),
            file("s2.csv", "n,t\n3,z\n4,\"open, too\n"),
            file("s3.csv", "n,t\n5,closed\n"));
    LoadSample sample = Looked.files(folder).read(several, DayOrder.DAY_FIRST);
    assertThat(sample.quotes(() -> false).open())
        .extracting(quote -> quote.file().getFileName() + ":" + quote.line())
        .containsExactly("s1.csv:2", "s2.csv:3");
    assertThat(load(sample, LoadPlan.Misfits.RESCUE)).isEqualTo(new LoadOutcome.Loaded(5, 2));
    assertThat(rows("SELECT n FROM quoted ORDER BY n"))
        .containsExactly(List.of(1L), List.of(2L), List.of(3L), List.of(4L), List.of(5L));
  }

  @Test
  void anOpenQuoteStopsALoadThatIsToStopAtMisfits() throws IOException {
    Path file = file("a.csv", "t\nx\n\"open\n");
    LoadOutcome outcome = load(Looked.at(file, folder), LoadPlan.Misfits.STOP);
    assertThat(outcome).isInstanceOf(LoadOutcome.Failed.class);
    assertThat(rows("SHOW TABLES IN lake.default LIKE 'quoted'")).isEmpty();
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @Test
  void aLoadThatIsStoppedLeavesTheSearchToTheNextOne() throws IOException {
    LoadSample sample = Looked.at(file("a.csv", "t\n\"open\n"), folder);
    LoadPlan plan =
        new LoadPlan(
            sample.source(),
            sample.columns(),
            TABLE,
            LoadMode.CREATE,
            List.of(),
            LoadPlan.Misfits.RESCUE);
    CompletableFuture<Quotes> search = new CompletableFuture<>();
    LoadRun stopped = new LoadRun(plan, search, new Scratch(folder.resolve("scratch")));
    stopped.cancel();
    assertThat(stopped.run(session)).isEqualTo(new LoadOutcome.Cancelled());
    assertThat(search).isNotDone();
  }

  /// What is previewed, what is scanned and what the engine reads is the same for texts in which
  /// quotes, blanks, delimiters and line breaks stand anywhere.
  @Test
  void theSampleTheScanAndTheEngineAgreeAboutQuotesAnywhere() throws IOException {
    Random dice = new Random(20261128);
    List<String> different = new ArrayList<>();
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = dice.nextInt(24); i >= 0; i--) {
        text.append("a\",\n \"\r".charAt(dice.nextInt(7)));
      }
      if (!sampled(text.toString()).equals(scanned(text.toString()))) {
        different.add(text.toString());
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void theEngineReadsWhatTheSampleShows() throws IOException {
    Random dice = new Random(2026);
    StringBuilder text = new StringBuilder("x,y,z\n");
    for (int i = 0; i < 6_000; i++) {
      text.append("aab\",,\n \"\n".charAt(dice.nextInt(10)));
    }
    Path file = file("any.csv", text.toString());
    LoadSample sample = Looked.at(file, folder).with(Dialect.USUAL);
    assertThat(sample.quotes(() -> false).breaks()).isTrue();
    assertThat(sample.quotes(() -> false).open()).hasSizeGreaterThan(50);
    assertThat(load(sample, LoadPlan.Misfits.RESCUE)).isInstanceOf(LoadOutcome.Loaded.class);
    List<List<Object>> shown =
        sample.rows().stream()
            .map(row ->
                Stream.of(0, 1, 2)
                    .map(i -> row.value(i) == null ? (Object) "-" : row.value(i))
                    .toList())
            .toList();
    // The engine keeps lines of blanks if it reads values over several lines.
    String read =
        "SELECT x, y, z FROM quoted WHERE trim(coalesce(get_json_object(_rescued_data, '$._line'),"
            + " 'fits')) <> ''";
    assertThat(rows(read)).containsExactlyInAnyOrderElementsOf(shown);
  }

  private static List<String> sampled(String text) {
    List<String> found = new ArrayList<>();
    CsvRecords records = new CsvRecords(text, Dialect.USUAL, 0, true);
    while (records.next()) {
      found.add(records.isOpen() + " " + records.hasBreak());
    }
    return found;
  }

  private static List<String> scanned(String text) throws IOException {
    List<String> found = new ArrayList<>();
    ByteRecords records =
        new ByteRecords(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Dialect.USUAL);
    while (records.next()) {
      if (!text.substring((int) records.start(), (int) records.end()).isBlank()) {
        found.add(records.isOpen() + " " + records.hasBreak());
      }
    }
    return found;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private LoadOutcome load(Path file) throws IOException {
    return load(Looked.at(file, folder), LoadPlan.Misfits.RESCUE);
  }

  private LoadOutcome load(LoadSample sample, LoadPlan.Misfits misfits) throws IOException {
    LoadPlan plan =
        new LoadPlan(sample.source(), sample.columns(), TABLE, LoadMode.CREATE, List.of(), misfits);
    Quotes quotes = sample.quotes(() -> false);
    return new LoadRun(
            plan, CompletableFuture.completedFuture(quotes), new Scratch(folder.resolve("scratch")))
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
