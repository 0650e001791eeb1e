package dev.tarn.session.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written as SQL gives the same rows on a real engine.
class ViewSqlTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String QUERY =
      """
      SELECT id, CAST(id % 5 AS TINYINT) AS tiny, CAST(id % 7 AS SMALLINT) AS small,
             CAST(id AS INT) AS `order`, CAST(id * 1.5 AS DECIMAL(10, 2)) AS price,
             CAST(id AS DECIMAL(38, 3)) AS wide, CASE WHEN id % 9 = 0 THEN double('NaN') ELSE id / 4D END AS ratio,
             CAST(id / 8 AS FLOAT) AS single, id % 2 = 0 AS even,
             CASE WHEN id % 6 = 0 THEN NULL ELSE concat('it''s \\\\ ', id % 10) END AS text,
             CAST(concat('b', id % 3) AS BINARY) AS bytes, date_add(DATE'2020-01-01', CAST(id AS INT)) AS day,
             timestamp_seconds(1700000000 + id * 3600) AS moment,
             TIMESTAMP_NTZ'2020-01-01 00:00:00' + make_dt_interval(0, CAST(id AS INT)) AS wall,
             make_ym_interval(0, CAST(id AS INT)) AS months, make_dt_interval(CAST(id AS INT)) AS span,
             array(id % 3) AS list, struct(id % 2 AS a) AS pair
      FROM range(60) -- the end;
      """;

  @TempDir private Path folder;

  @Test
  void filtersAndOrdersGiveTheSameRows() {
    try (Session session = session()) {
      Result source = run(session, QUERY);
      ViewSql sql = new ViewSql(source.schema(), ZONE);
      List<ViewSpec> specs = new ArrayList<>();
      for (int column = 0; column < source.schema().size(); column++) {
        List<Object> values = values(source, column);
        specs.add(
            ViewSpec.ALL.with(
                new ColumnFilter.Values(column, values.subList(0, 3), column % 2 == 0, false)));
        specs.add(
            ViewSpec.ALL.with(new ColumnFilter.Values(column, values.subList(0, 2), false, true)));
        boolean nested = source.schema().column(column).type() instanceof DataType.Array;
        if (!nested) {
          Bound from = new Bound(values.get(5), true);
          specs.add(ViewSpec.ALL.with(new ColumnFilter.Range(column, from, null)));
          specs.add(
              ViewSpec.ALL
                  .with(new ColumnFilter.Nulls(column, false))
                  .sortedBy(
                      List.of(
                          SortKey.of(column, SortKey.Direction.DOWN),
                          SortKey.of(0, SortKey.Direction.UP))));
        }
      }
      for (String text : List.of("4", "it's \\ 3", "TRUE", "2020-02-0", "1.5")) {
        specs.add(quick(text, TextMode.TEXT));
      }
      specs.add(quick("\\\\ [23]$", TextMode.REGEX));
      for (ViewSpec spec : specs) {
        ViewSpec ordered =
            spec.sort().isEmpty()
                ? spec.sortedBy(List.of(SortKey.of(0, SortKey.Direction.UP)))
                : spec;
        ResultView view = new ResultView(source, ordered, ZONE);
        view.build(new Work());
        String written = sql.select(QUERY, ordered);
        assertThat(ids(run(session, written))).as(written).isEqualTo(ids(view));
      }
    }
  }

  @Test
  void groupsGiveTheSameNumbers() {
    try (Session session = session()) {
      Result source = run(session, QUERY);
      GroupBy groups =
          new GroupBy(
              List.of(9), List.of(Aggregate.ROWS, new Aggregate(Aggregate.Function.SUM, 4)));
      String written = new ViewSql(source.schema(), ZONE).group(QUERY, ViewSpec.ALL, groups);
      Result mine = groups.of(source, 100, ZONE, new Work()).table();
      Result theirs = run(session, written);
      assertThat(theirs.rowCount()).isEqualTo(mine.rowCount());
      assertThat(written).endsWith("GROUP BY text");
    }
  }

  @Test
  void namesThatRepeatAreTakenApart() {
    Schema schema =
        new Schema(
            List.of(
                new Column("a", Simple.INT, true, null), new Column("A", Simple.INT, true, null)));
    String written =
        new ViewSql(schema, ZONE)
            .select("SELECT 1 AS a, 2 AS A;", ViewSpec.ALL.with(new ColumnFilter.Nulls(1, false)));
    assertThat(written)
        .isEqualTo(
            """
            SELECT *
            FROM (
              SELECT 1 AS a, 2 AS A
            ) AS rows(a, `A_2`)
            WHERE `A_2` IS NOT NULL\
            """);
  }

  private static ViewSpec quick(String text, TextMode mode) {
    return ViewSpec.ALL.withQuick(Optional.of(new QuickFilter(text, mode)));
  }

  private static List<Object> values(Result source, int column) {
    List<Object> values = new ArrayList<>();
    for (Object value : Plain.column(source, column)) {
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static List<@Nullable Object> ids(Result result) {
    List<@Nullable Object> ids = new ArrayList<>();
    try (RowReader reader = result.open()) {
      for (long row = 0; row < result.rowCount(); row++) {
        ids.add(reader.value(row, 0));
      }
    }
    return ids;
  }

  private Session session() {
    TestEngine engine = TestEngine.shared();
    Session session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run(session, "SET spark.sql.session.timeZone = " + ZONE.getId());
    return session;
  }

  private static Result run(Session session, String sql) {
    Execution execution = session.submit(Statement.of(sql));
    ExecutionState end = execution.done().orTimeout(180, TimeUnit.SECONDS).join();
    assertThat(end).as(sql + " " + end).isInstanceOf(ExecutionState.Succeeded.class);
    return execution.result().orElseThrow();
  }
}
