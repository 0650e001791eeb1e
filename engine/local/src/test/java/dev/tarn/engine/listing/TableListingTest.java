package dev.tarn.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.tarn.engine.EngineUnderTest;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.command.ShowTablesCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

/// What a schema holds, told as Spark tells it.
class TableListingTest {
  private SparkSession session;

  @BeforeEach
  void makeTables() {
    session = EngineUnderTest.session();
    session.sql("CREATE SCHEMA listed");
    session.sql("CREATE TABLE listed.days (day DATE COMMENT 'when') COMMENT 'all days'");
    session.sql("CREATE TABLE listed.parts (id INT, p INT) USING parquet PARTITIONED BY (p)");
    session.sql("CREATE VIEW listed.seen AS SELECT * FROM listed.days");
    session.sql("CREATE TEMPORARY VIEW partly AS SELECT 1 AS one");
  }

  @AfterEach
  void dropThem() {
    session.sql("DROP VIEW partly");
    session.sql("DROP SCHEMA listed CASCADE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"days", "SEEN|days|none|parts", "*", "par*", "part*|d.ys", "", "none"})
  void itIsToldAsSparkTellsIt(String pattern) {
    ShowTablesCommand show = command("SHOW TABLE EXTENDED IN lake.listed LIKE '" + pattern + "'");
    List<Row> rows = new TableListing(show).rows(session);
    assertThat(rows).isEqualTo(CollectionConverters.asJava(show.run(session)));
    if (pattern.equals("*")) {
      assertThat(rows)
          .extracting(row -> row.getString(1))
          .contains("days", "parts", "seen", "partly");
    }
  }

  @Test
  void theStatementIsAnsweredByIt() {
    List<Row> rows = session.sql("SHOW TABLE EXTENDED IN listed LIKE 'days|parts'").collectAsList();
    assertThat(rows).extracting(row -> row.getString(1)).containsExactly("days", "parts");
    assertThat(rows.getFirst().getString(3)).contains("Comment: all days");
    assertThat(session.sql("SHOW TABLE EXTENDED IN listed LIKE 'days'").columns())
        .containsExactly("namespace", "tableName", "isTemporary", "information");
  }

  @Test
  void aSchemaThatIsNotThereIsTold() {
    assertThatThrownBy(
            () -> session.sql("SHOW TABLE EXTENDED IN nowhere LIKE 'days'").collectAsList())
        .hasMessageContaining("SCHEMA_NOT_FOUND");
  }

  /// What the statement is before our rule.
  private ShowTablesCommand command(String sql) {
    return session.sql(sql).queryExecution().analyzed() instanceof TableListing listing
            && listing.work() instanceof ShowTablesCommand show
        ? show
        : fail("not answered by the listing: " + sql);
  }
}
