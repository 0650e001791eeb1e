package dev.tarn.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.DataType;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Result;
import dev.tarn.session.RowLimit;
import dev.tarn.session.RowReader;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares our text of values with what Spark itself makes of them.
class SparkTextTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<String> EXPRESSIONS =
      List.of(
          "true",
          "CAST(-128 AS TINYINT)",
          "CAST(7 AS SMALLINT)",
          "-2147483648",
          "9223372036854775807L",
          "1.0E10D",
          "1.0E-5D",
          "123456.789D",
          "CAST('NaN' AS DOUBLE)",
          "CAST('-Infinity' AS FLOAT)",
          "CAST(0.1 AS FLOAT)",
          "12345678901234567890.123456789BD",
          "CAST(1E-10 AS DECIMAL(38, 10))",
          "CAST(0 AS DECIMAL(10, 2))",
          "'text with \\'quotes\\' and 😀'",
          "CAST('x' AS CHAR(5))",
          "DATE'0001-01-01'",
          "DATE'9999-12-31'",
          "DATE'1582-10-15'",
          "TIMESTAMP'2026-07-01 00:00:00'",
          "TIMESTAMP'2026-01-01 12:34:56.120'",
          "TIMESTAMP'1800-01-01 00:00:00.000001'",
          "TIMESTAMP_NTZ'2026-03-29 02:30:00.5'",
          "TIME'12:34:56.789'",
          "TIME'00:00:00'",
          "INTERVAL '1-2' YEAR TO MONTH",
          "INTERVAL '-1-2' YEAR TO MONTH",
          "INTERVAL '3' YEAR",
          "INTERVAL '30' MONTH",
          "INTERVAL '1 02:03:04.000005' DAY TO SECOND",
          "INTERVAL '-1 02:03:04.5' DAY TO SECOND",
          "INTERVAL '5' DAY",
          "INTERVAL '1 10' DAY TO HOUR",
          "INTERVAL '1 10:20' DAY TO MINUTE",
          "INTERVAL '5' HOUR",
          "INTERVAL '125:30' HOUR TO MINUTE",
          "INTERVAL '12:30:01.25' HOUR TO SECOND",
          "INTERVAL '7' MINUTE",
          "INTERVAL '10:05.5' MINUTE TO SECOND",
          "INTERVAL '9.5' SECOND",
          "INTERVAL '100.000001' SECOND",
          "make_interval(1, 2, 3, 4, 5, 6, 7.008)",
          "make_interval(0, -1, 0, 0, 0, 0, -0.5)",
          "make_interval()",
          "array(1, 2, 3)",
          "array(array('a'), array())",
          "array(DATE'2026-01-01')",
          "map('a', 1, 'b', 2)",
          "map(1, array(INTERVAL '3' DAY))",
          "named_struct('a', 1, 'b', 'x', 'c', TIMESTAMP'2026-07-01 00:00:00')",
          "array(named_struct('a', 1.50BD))");
  private static final List<String> VARIANTS =
      List.of(
          "parse_json('{\"b\": [1, 2.5, \"x\\\\n\", null, true, 1e100], \"a\": {\"c\": -7}}')",
          "parse_json('12345678901234567890.123')",
          "parse_json('[300, 70000, 5000000000, -1]')",
          "parse_json('\"a text that is longer than sixty-three bytes, so that it is no short"
              + " one\"')",
          "parse_json('{}')",
          "CAST(TIMESTAMP'2026-07-01 00:00:00.123' AS VARIANT)",
          "CAST(TIMESTAMP_NTZ'2026-07-01 00:00:00' AS VARIANT)",
          "CAST(DATE'2026-07-01' AS VARIANT)",
          "CAST(X'00FF' AS VARIANT)",
          "CAST(1.5D AS VARIANT)",
          "CAST(CAST(1.5 AS FLOAT) AS VARIANT)",
          "CAST(CAST(-1.50 AS DECIMAL(38, 2)) AS VARIANT)",
          "CAST(array(1, 2) AS VARIANT)",
          "to_variant_object(named_struct('z', 1, 'a', 'x'))");

  @TempDir private Path temporary;

  @Test
  void ourTextIsTheSameAsSparks() throws Exception {
    String values =
        EXPRESSIONS.stream()
            .map(expression -> expression + ", CAST(" + expression + " AS STRING)")
            .collect(Collectors.joining(", ", "SELECT ", ", "));
    String variants =
        VARIANTS.stream()
            .map(expression -> expression + ", to_json(" + expression + ")")
            .collect(Collectors.joining(", "));
    try (Session session =
        ConnectSession.open(
            Endpoint.local(TestEngine.shared().port(), TestEngine.shared().token()),
            new ResultStore(temporary))) {
      session.configure(
          Map.of("spark.sql.session.timeZone", ZONE.getId(), "spark.sql.timeType.enabled", "true"));
      Statement statement = Statement.of(values + variants);
      compare(session.submit(statement));
      compare(session.submit(statement.with(new RowLimit(10))));
    }
  }

  private static void compare(Execution execution) throws Exception {
    assertThat(execution.done().get(180, TimeUnit.SECONDS))
        .isEqualTo(new ExecutionState.Succeeded());
    Result result = execution.result().orElseThrow();
    CellText texts = CellText.in(ZONE);
    List<String> ours = new ArrayList<>();
    List<String> sparks = new ArrayList<>();
    try (RowReader reader = result.open()) {
      for (int column = 0; column < result.schema().size(); column += 2) {
        DataType type = result.schema().column(column).type();
        ours.add(type.sql() + ": " + texts.text(reader.value(0, column), type));
        sparks.add(type.sql() + ": " + reader.value(0, column + 1));
      }
    }
    assertThat(ours).isEqualTo(sparks);
  }
}
