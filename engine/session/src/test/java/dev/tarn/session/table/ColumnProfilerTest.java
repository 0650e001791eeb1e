package dev.tarn.session.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.view.ColumnProfile;
import dev.tarn.session.view.ColumnProfile.Shape;
import dev.tarn.session.view.ValueCount;
import dev.tarn.testkit.TestEngine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Columns looked at by the engine that all tests share.
class ColumnProfilerTest {
  private static final TableName TABLE = new TableName("lake", "profiled", "order");

  @TempDir private static Path folder;
  private static Session session;
  private static List<Column> columns;

  @BeforeAll
  static void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run("CREATE SCHEMA profiled");
    run(
        """
        CREATE TABLE profiled.`order` USING parquet AS
        SELECT id AS number, CAST(id AS DECIMAL(38, 2)) / 4 AS `a price`,
          CASE id WHEN 0 THEN double('NaN') WHEN 1 THEN double('-Infinity') ELSE id END AS real,
          date_add(DATE'2020-01-01', CAST(id AS INT)) AS day,
          timestamp_seconds(id) AS moment,
          CASE WHEN id % 4 = 0 THEN NULL WHEN id < 50 THEN 'few' ELSE 'many' END AS word,
          concat('w', id) AS unlike, id < 30 AS flag, CAST(NULL AS INT) AS nothing, 7 AS same,
          array(id) AS list
        FROM range(240)
        """);
    columns = session.catalog().columns(TABLE);
  }

  @AfterAll
  static void close() {
    run("DROP SCHEMA profiled CASCADE");
    session.close();
  }

  @Test
  void numbersAreCountedInPartsOfEqualWidth() {
    ColumnProfile profile = profile("number");
    assertThat(profile.rows()).isEqualTo(240);
    assertThat(profile.nulls()).isZero();
    assertThat(profile.min()).isEqualTo(0L);
    assertThat(profile.max()).isEqualTo(239L);
    assertThat(profile.distinct()).isBetween(220L, 260L);
    assertThat(counts(profile)).hasSize(ColumnProfiler.PARTS).allMatch(count -> count >= 9);
    assertThat(counts(profile).stream().mapToLong(Long::longValue).sum()).isEqualTo(240);
  }

  @Test
  void decimalsDaysAndMomentsAreSpreadToo() {
    assertThat((BigDecimal) profile("a price").max()).isEqualByComparingTo("59.75");
    assertThat(profile("day").max()).isEqualTo(LocalDate.of(2020, 8, 27));
    for (String name : List.of("a price", "day", "moment")) {
      assertThat(counts(profile(name)).stream().mapToLong(Long::longValue).sum())
          .as(name)
          .isEqualTo(240);
    }
  }

  @Test
  void numbersWithoutAPlaceAreLeftOutOfTheParts() {
    ColumnProfile profile = profile("real");
    assertThat(profile.max()).isEqualTo(Double.NaN);
    assertThat(counts(profile).stream().mapToLong(Long::longValue).sum()).isEqualTo(238);
  }

  @Test
  void oneValueFillsOnePart() {
    assertThat(counts(profile("same")).getFirst()).isEqualTo(240);
  }

  @Test
  void wordsAreToldByHowOftenTheyOccur() {
    ColumnProfile words = profile("word");
    assertThat(words.nulls()).isEqualTo(60);
    assertThat(words.distinct()).isEqualTo(2);
    assertThat(words.distinctExact()).isTrue();
    assertThat(words.shape())
        .isEqualTo(
            new Shape.Top(List.of(new ValueCount("many", 143), new ValueCount("few", 37)), 0));
    assertThat(profile("flag").shape())
        .isEqualTo(new Shape.Top(List.of(new ValueCount(false, 210), new ValueCount(true, 30)), 0));
    assertThat(profile("unlike").shape())
        .isInstanceOfSatisfying(Shape.Top.class, top -> assertThat(top.others()).isEqualTo(230));
  }

  @Test
  void aColumnOfNullsHasNoShape() {
    ColumnProfile profile = profile("nothing");
    assertThat(profile.nulls()).isEqualTo(240);
    assertThat(profile.shape()).isInstanceOf(Shape.None.class);
  }

  @Test
  void nestedValuesAreNotLookedAt() {
    assertThat(ColumnProfiler.of(TABLE, column("list"))).isEmpty();
  }

  private static List<Long> counts(ColumnProfile profile) {
    return ((Shape.Histogram) profile.shape()).counts();
  }

  private static ColumnProfile profile(String name) {
    ColumnProfiler profiler = ColumnProfiler.of(TABLE, column(name)).orElseThrow();
    return profiler.read(session.ask(Statement.of(profiler.sql())));
  }

  private static Column column(String name) {
    return columns.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static void run(String sql) {
    session.ask(Statement.of(sql));
  }
}
