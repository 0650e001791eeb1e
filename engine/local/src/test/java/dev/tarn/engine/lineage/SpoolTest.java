package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What waits for the tables survives the end of a process at any moment, and is taken once.
class SpoolTest {
  @TempDir private Path folder;

  /// The engine's own care would come between.
  @BeforeAll
  static void careIsDone() throws IOException {
    EngineUnderTest.session();
    Path own = EngineUnderTest.folder().resolve(".tarn/statements");
    Files.createDirectories(own);
    Files.writeString(own.resolve("cared-for"), "");
  }

  @Test
  void aFileThatIsWrittenTwiceIsTakenOnce() throws IOException {
    Spool spool = new Spool(folder);
    SystemTables tables = tables(spool);
    spool.add(event("twice").json());
    Path sealed = spool.seal().getFirst();
    byte[] lines = Files.readAllBytes(sealed);
    tables.flush();
    assertThat(sealed).doesNotExist();
    // As if the process had ended before it deleted the file.
    Files.write(sealed, lines);
    tables.flush();
    assertThat(counted("twice")).isEqualTo(List.of(1L, 1L, 1L, 2L));
  }

  @Test
  void aLineThatWasCutOffSpoilsNothing() throws IOException {
    Spool before = new Spool(folder);
    before.add(event("whole").json());
    String cut = event("cut").json();
    Files.writeString(
        folder.resolve("open.jsonl"),
        Files.readString(folder.resolve("open.jsonl")) + cut.substring(0, cut.length() / 2));
    Spool after = new Spool(folder);
    after.add(event("next").json());
    tables(after).flush();
    assertThat(counted("whole")).isEqualTo(List.of(1L, 1L, 1L, 2L));
    assertThat(counted("next")).isEqualTo(List.of(1L, 1L, 1L, 2L));
    assertThat(counted("cut")).isEqualTo(List.of(0L, 0L, 0L, 0L));
    assertThat(EngineUnderTest.sql("SELECT * FROM system.query_history WHERE operation_id IS NULL"))
        .isEmpty();
  }

  @Test
  void numbersGrowEvenIfTheClockGoesBack() throws IOException {
    Files.writeString(folder.resolve("number"), Long.toString(Long.MAX_VALUE / 2));
    Spool spool = new Spool(folder);
    spool.add("{}");
    assertThat(Spool.number(spool.seal().getFirst())).isEqualTo(Long.MAX_VALUE / 2 + 1);
    spool.add("{}");
    assertThat(Spool.number(spool.seal().getLast())).isEqualTo(Long.MAX_VALUE / 2 + 2);
  }

  @Test
  void whatCannotBeWrittenDoesNotFillTheDisk() throws IOException {
    Spool spool = new Spool(folder);
    String line = "x".repeat(8 << 20);
    for (int i = 0; i < 10; i++) {
      spool.add(line);
      spool.seal();
    }
    assertThat(spool.seal().stream().mapToLong(file -> file.toFile().length()).sum())
        .isLessThanOrEqualTo(Spool.MOST);
  }

  @Test
  void aTableThatWasReplacedIsPutAsideAndMadeAnew() throws Exception {
    Spool spool = new Spool(folder);
    SystemTables tables = tables(spool);
    tables.flush();
    SystemTables.change(() -> {
      EngineUnderTest.sql("CREATE OR REPLACE TABLE system.audit AS SELECT array(1) AS event_time");
      EngineUnderTest.sql("DROP TABLE system.table_lineage");
    });
    spool.add(event("renewed").json());
    tables.flush();
    assertThat(counted("renewed")).isEqualTo(List.of(1L, 1L, 1L, 2L));
    assertThat(EngineUnderTest.sql("SHOW TABLES IN system LIKE 'audit_aside_*'")).hasSize(1);
    EngineUnderTest.sql("SHOW TABLES IN system LIKE 'audit_aside_*'")
        .forEach(row -> EngineUnderTest.sql("DROP TABLE system." + row.getString(1)));
  }

  @Test
  void tablesOfAnEarlierVersionGetWhatWasAdded() throws Exception {
    Spool spool = new Spool(folder);
    tables(spool).flush();
    SystemTables.change(() -> {
      EngineUnderTest.sql(
          "CREATE OR REPLACE TABLE system.query_history USING delta AS SELECT * EXCEPT"
              + " (entity_type, entity_name) FROM system.query_history");
      EngineUnderTest.sql("DROP TABLE system.audit");
    });
    spool.add(event("grown").json());
    tables(spool).flush();
    assertThat(counted("grown")).isEqualTo(List.of(1L, 1L, 1L, 2L));
    for (String table : List.of("query_history", "audit")) {
      assertThat(
              EngineUnderTest.sql(
                  "SELECT DISTINCT entity_type, entity_name FROM system."
                      + table
                      + " WHERE operation_id = 'grown'"))
          .extracting(row -> row.mkString("|"))
          .containsExactly("FILE|a.sql");
    }
  }

  @Test
  void tablesThatTheCatalogHasLostGoOn() throws Exception {
    Spool spool = new Spool(folder);
    spool.add(event("before").json());
    tables(spool).flush();
    Path kept = EngineUnderTest.folder().resolve("lakehouse/system.db");
    Path aside = kept.resolveSibling("aside.db");
    // Without folders, so that none is deleted.
    Files.move(kept, aside);
    for (BookTable table : BookTable.values()) {
      EngineUnderTest.session()
          .sharedState()
          .externalCatalog()
          .dropTable(SystemTables.SCHEMA, table.plainName(), false, false);
    }
    Files.move(aside, kept);
    spool.add(event("after").json());
    tables(spool).flush();
    assertThat(counted("before")).isEqualTo(List.of(1L, 1L, 1L, 2L));
    assertThat(counted("after")).isEqualTo(List.of(1L, 1L, 1L, 2L));
    assertThat(EngineUnderTest.sql("DESCRIBE EXTENDED system.audit"))
        .anyMatch(row -> row.mkString("|").startsWith("Type|MANAGED"));
  }

  @Test
  void oldRowsAreForgottenOnceADay() throws IOException {
    Spool spool = new Spool(folder);
    SystemTables tables = tables(spool);
    Instant now = Instant.now();
    spool.add(event("old", now.minus(SystemTables.KEPT).minusSeconds(1)).json());
    spool.add(event("young", now.minus(SystemTables.KEPT).plusSeconds(3600)).json());
    tables.flush();
    tables.care(now);
    assertThat(counted("old")).isEqualTo(List.of(0L, 0L, 0L, 0L));
    assertThat(counted("young")).isEqualTo(List.of(1L, 1L, 1L, 2L));
    spool.add(event("older", now.minus(SystemTables.KEPT).minusSeconds(1)).json());
    tables.flush();
    tables.care(now.plusSeconds(60));
    assertThat(counted("older")).isEqualTo(List.of(1L, 1L, 1L, 2L));
  }

  /// With a name of its own: the engine writes into the same tables meanwhile.
  private SystemTables tables(Spool spool) {
    return new SystemTables(EngineUnderTest.session(), spool, folder.toString());
  }

  private static StatementEvent event(String operation) {
    return event(operation, Instant.now());
  }

  private static StatementEvent event(String operation, Instant at) {
    return new StatementEvent(
        operation,
        "session",
        "somebody",
        new Entity("FILE", "a.sql"),
        at,
        1,
        "SUCCEEDED",
        "INSERT INTO b SELECT id FROM a",
        null,
        List.of(
            new Lineage(
                "INSERT",
                Optional.of("lake.x.b"),
                Set.of("lake.x.a"),
                java.util.Map.of("id", Set.of(new ColumnRef("lake.x.a", "id"))))));
  }

  private static List<Long> counted(String operation) {
    return java.util.Arrays.stream(BookTable.values())
        .map(table ->
            EngineUnderTest.sql(
                "SELECT count(*) FROM %s WHERE operation_id = '%s'"
                    .formatted(table.sql(), operation)))
        .map(List::getFirst)
        .map((Row row) -> row.getLong(0))
        .toList();
  }
}
