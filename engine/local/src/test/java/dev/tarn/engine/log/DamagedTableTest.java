package dev.tarn.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.connect.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No statement buries the damage of a table's log under a new version.
class DamagedTableTest {
  private static SparkSession session;
  private static Path whole = Path.of("");
  @TempDir Path folder;
  private String table = "";
  private Path log = Path.of("");

  @BeforeAll
  static void open() {
    session = EngineUnderTest.connect();
    run("CREATE SCHEMA damaged");
    run("CREATE TABLE damaged.whole (id BIGINT)");
    run("INSERT INTO damaged.whole VALUES (1)");
    run("INSERT INTO damaged.whole VALUES (2)");
    run("INSERT INTO damaged.whole VALUES (3)");
    whole = EngineUnderTest.folder().resolve("lakehouse/damaged.db/whole");
  }

  @AfterAll
  static void close() {
    run("DROP SCHEMA damaged CASCADE");
    session.close();
  }

  @BeforeEach
  void copy() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(whole)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(whole.relativize(file)));
      }
    }
    table = "delta.`" + copy + "`";
    log = copy.resolve("_delta_log");
    session.table(table).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO %s VALUES (4)",
        "INSERT OVERWRITE %s VALUES (4)",
        "UPDATE %s SET id = 4 WHERE id = 1",
        "DELETE FROM %s WHERE id = 1",
        "MERGE INTO %1$s t USING (SELECT 4 AS id) s ON t.id = s.id WHEN NOT MATCHED THEN INSERT *"
      })
  void nothingIsWrittenOntoABrokenVersion(String statement) throws IOException {
    Files.writeString(commit(2), "{\"add\":");
    assertThatThrownBy(() -> run(statement.formatted(table)))
        .hasMessageContaining("Version 2 of the table is damaged: line 1 of its commit is no JSON")
        .hasMessageContaining("Nothing was written")
        .hasMessageContaining("Versions up to 1 can be read")
        .hasFieldOrPropertyWithValue("condition", "TABLE_DAMAGED");
    assertThat(commit(4)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingIsWrittenOntoAMissingVersion(boolean cold) throws IOException {
    Files.delete(commit(2));
    if (cold) {
      DeltaLog.clearCache();
    }
    assertThatThrownBy(() -> run("INSERT INTO " + table + " VALUES (4)")).isNotNull();
    assertThat(commit(4)).doesNotExist();
    assertThat(commit(2)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aNewestVersionThatIsGoneIsNotReplaced(boolean cold) throws IOException {
    Files.delete(commit(3));
    if (cold) {
      DeltaLog.clearCache();
    }
    assertThatThrownBy(() -> run("INSERT INTO " + table + " VALUES (4)"))
        .hasMessageContaining("Version 3 of the table is missing");
    assertThat(commit(3)).doesNotExist();
    assertThat(commit(4)).doesNotExist();
  }

  @Test
  void programsAreRefusedToo() throws IOException {
    Files.writeString(commit(3), "");
    assertThatThrownBy(() -> session.range(4, 5).writeTo(table).append())
        .hasMessageContaining("its commit is empty");
    assertThatThrownBy(() ->
            session
                .range(4, 5)
                .write()
                .format("delta")
                .mode("append")
                .save(log.resolveSibling("").toString()))
        .hasMessageContaining("its commit is empty");
    assertThat(commit(4)).doesNotExist();
  }

  @Test
  void whatIsMendedTakesRowsAgain() throws IOException {
    String whole = Files.readString(commit(2));
    Files.writeString(commit(2), whole.substring(0, whole.length() / 2));
    assertThatThrownBy(() -> run("INSERT INTO " + table + " VALUES (4)")).isNotNull();
    Files.writeString(commit(2), whole);
    run("INSERT INTO " + table + " VALUES (4)");
    assertThat(session.table(table).count()).isEqualTo(4);
  }

  @Test
  void versionsBeforeACheckpointMayBeGone() throws IOException {
    run("CHECKPOINT TABLE " + table);
    Files.delete(commit(0));
    Files.delete(commit(1));
    run("INSERT INTO " + table + " VALUES (4)");
    Files.delete(log.resolve("_last_checkpoint"));
    assertThatCode(() -> run("INSERT INTO " + table + " VALUES (5)")).doesNotThrowAnyException();
  }

  private Path commit(long version) {
    return log.resolve(String.format(Locale.ROOT, "%020d.json", version));
  }

  private static void run(String sql) {
    session.sql(sql).collect();
  }
}
