package dev.tarn.session.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.text.CellText;
import dev.tarn.testkit.TestEngine;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Results of the engine that all tests share, kept where the engine finds them.
final class EngineRows implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /// A column of each type that files hold, in rows with values, with nulls and with odd values.
  static final String TYPES =
      """
      SELECT * FROM VALUES
        (true, 1Y, 2S, 3, 4L, 1.5F, 2.5D, 12.50BD, CAST(123456789012345678901234.5678 AS DECIMAL(38,4)),
         'plain', X'0AFF', DATE'2026-01-31', TIMESTAMP'2026-03-29 03:00:00.123456',
         TIMESTAMP_NTZ'2026-01-31 08:00:00', array(1, NULL, 3), map('a', 1),
         named_struct('x', 1, 'y', 'two')),
        (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
        (false, -128Y, -32768S, -2147483648, -9223372036854775807L, CAST('NaN' AS FLOAT),
         CAST('-Infinity' AS DOUBLE), -0.05BD, -0.0001BD, 'say "hi", ä😀', X'', DATE'0001-01-01',
         TIMESTAMP'1890-01-01 00:00:00', TIMESTAMP_NTZ'9999-12-31 23:59:59.999999', array(), map(),
         named_struct('x', CAST(NULL AS INT), 'y', '')),
        (true, 0Y, 0S, 0, 9007199254740993L, 1e10F, 1e-300D, 99999999.99BD, 0BD, ' edge\\nline', X'00',
         DATE'1969-12-31', TIMESTAMP'2026-10-25 02:30:00', TIMESTAMP_NTZ'1500-06-15 12:00:00.1', array(7),
         map('b', NULL), NULL)
      AS t(truth, tiny, small, whole, big, single, dbl, price, huge, text, bytes, day, moment, wall, list, dict, rec)
      """;

  final ResultStore store =
      new ResultStore(TestEngine.shared().workspace().resolve(".tarn/results"));
  final Session session;

  EngineRows() {
    TestEngine engine = TestEngine.shared();
    session = ConnectSession.open(Endpoint.local(engine.port(), engine.token()), store);
    session.configure(java.util.Map.of("spark.sql.session.timeZone", ZONE.getId()));
  }

  Execution run(String sql) {
    Execution execution = session.submit(Statement.of(sql));
    assertThat(execution.done().join()).isEqualTo(new ExecutionState.Succeeded());
    return execution;
  }

  Result result(String sql) {
    return run(sql).result().orElseThrow();
  }

  /// The rows of a statement as text.
  List<List<String>> rows(String sql) {
    return rows(result(sql));
  }

  static List<List<String>> rows(Result result) {
    CellText texts = CellText.in(ZONE);
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = result.open()) {
      for (long row = 0; row < result.rowCount(); row++) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < result.schema().size(); i++) {
          cells.add(texts.text(reader.value(row, i), result.schema().column(i).type()));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  @Override
  public void close() {
    session.close();
  }
}
