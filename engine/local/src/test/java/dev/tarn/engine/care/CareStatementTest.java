package dev.tarn.engine.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Statements that keep tables well and that only Tarn's engine knows.
class CareStatementTest {
  private SparkSession session;

  @BeforeEach
  void makeATable() {
    session = EngineUnderTest.session();
    session.sql("CREATE SCHEMA care");
    session.sql("CREATE TABLE care.`order` (id BIGINT)");
  }

  @AfterEach
  void dropIt() {
    session.sql("DROP SCHEMA care CASCADE");
  }

  @Test
  void filesWithoutStatisticsAreMeasured() throws IOException {
    session.conf().set("spark.databricks.delta.stats.collect", "false");
    try {
      session.sql("INSERT INTO care.`order` SELECT id FROM range(5, 8)");
    } finally {
      session.conf().unset("spark.databricks.delta.stats.collect");
    }
    assertThat(lastCommit()).doesNotContain("numRecords");
    List<Row> answer =
        session
            .sql("ANALYZE TABLE lake.care.`order` COMPUTE DELTA STATISTICS -- now")
            .collectAsList();
    assertThat(answer.getFirst().getLong(0)).isPositive();
    assertThat(lastCommit()).contains("numRecords", "minValues").contains("{\\\"id\\\":5}");
  }

  @Test
  void aCheckpointIsWritten() throws IOException {
    session.sql("INSERT INTO care.`order` VALUES (1)");
    assertThat(session.sql("checkpoint table care.`order`").collectAsList().getFirst().getLong(0))
        .isEqualTo(1);
    try (var files = Files.list(log())) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .anyMatch(name -> name.startsWith("00000000000000000001.checkpoint"));
    }
  }

  @Test
  void errorsHaveTheirPlace() {
    assertThatThrownBy(() -> session.sql("CHECKPOINT TABLE care.`order` AND more"))
        .hasMessageContaining("PARSE_SYNTAX_ERROR");
    assertThatThrownBy(() -> session.sql("CHECKPOINT TABLE care.nothing"))
        .hasMessageContaining("There is no table care.nothing");
    assertThatThrownBy(
            () -> session.sql("ANALYZE TABLE care.`order` COMPUTE DELTA STATISTICS twice"))
        .hasMessageContaining("twice");
  }

  private Path log() {
    String location =
        session.sql("DESCRIBE DETAIL care.`order`").select("location").first().getString(0);
    return Path.of(location.substring("file:".length())).resolve("_delta_log");
  }

  private String lastCommit() throws IOException {
    try (var files = Files.list(log())) {
      return Files.readString(
          files.filter(file -> file.toString().endsWith(".json")).sorted().toList().getLast());
    }
  }
}
