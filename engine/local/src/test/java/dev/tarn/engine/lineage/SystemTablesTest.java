package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What clients ran is found in the tables of the schema `system`.
class SystemTablesTest {
  private static final String USER = System.getProperty("user.name");

  private static SparkSession session;

  @BeforeAll
  static void open() {
    session = EngineUnderTest.connect();
    session.sql("CREATE SCHEMA IF NOT EXISTS book").collect();
    session.sql("CREATE TABLE book.a AS SELECT id, id * 2 AS twice FROM range(5)").collect();
    session.sql("CREATE TABLE book.b AS SELECT id, twice + 1 AS more FROM book.a").collect();
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void lineageOfTablesAndColumnsIsWritten() {
    await(
        "SELECT source_table, target_table, operation FROM system.table_lineage"
            + " WHERE target_table = 'lake.book.b'",
        List.of("lake.book.a|lake.book.b|CREATE TABLE AS SELECT"));
    await(
        "SELECT source_column, target_column FROM lake.system.column_lineage"
            + " WHERE target_table = 'lake.book.b' ORDER BY 2",
        List.of("id|id", "twice|more"));
  }

  @Test
  void theHistoryTellsStatementsWithTheirEnds() {
    assertThatThrownBy(() -> session.sql("SELECT nothing_here FROM book.a").collect())
        .hasMessageContaining("nothing_here");
    session.sql("SELECT 'in the book'").collect();
    await(
        "SELECT state, startswith(error, '[UNRESOLVED_COLUMN') FROM system.query_history"
            + " WHERE statement LIKE 'SELECT nothing_here%'",
        List.of("FAILED|true"));
    await(
        "SELECT DISTINCT state, error IS NULL, duration_ms >= 0, session_id = '"
            + session.sessionId()
            + "' FROM system.query_history WHERE statement = \"SELECT 'in the book'\"",
        List.of("SUCCEEDED|true|true|true"));
  }

  @Test
  void theAuditTellsWhoReadAndWroteATable() {
    await(
        "SELECT DISTINCT access, user_name FROM system.audit WHERE table_name = 'lake.book.a' AND"
            + " statement LIKE 'CREATE TABLE book%' ORDER BY 1",
        List.of("READ|" + USER, "WRITE|" + USER));
  }

  /// Spark tells of a statement's end on a thread of its own, a little later.
  private static void await(String sql, List<String> rows) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    List<String> found = rows(sql);
    while (!found.equals(rows) && System.nanoTime() < end) {
      found = rows(sql);
    }
    assertThat(found).isEqualTo(rows);
  }

  private static List<String> rows(String sql) {
    return Arrays.stream((Row[]) session.sql(sql).collect()).map(row -> row.mkString("|")).toList();
  }
}
