package dev.tarn.session.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.table.ChangedRow.Kind;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How two versions of a table differ, on the engine that all tests share.
class VersionChangesTest {
  private static final TableName TABLE = new TableName("lake", "differences", "t");

  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run("CREATE SCHEMA IF NOT EXISTS differences");
  }

  @AfterEach
  void close() {
    run("DROP TABLE IF EXISTS differences.t");
    session.close();
  }

  @Test
  void aKeyTellsInsertedUpdatedAndDeletedRowsApart() {
    people("");
    run("UPDATE differences.t SET name = 'x' WHERE id < 3");
    run("DELETE FROM differences.t WHERE id >= 98");
    run("INSERT INTO differences.t VALUES (1000, 'new')");
    VersionChanges changes = changes(1, 4, null, false);
    assertThat(changes.plan().keys()).containsExactly("id");
    assertThat(counts(changes)).containsExactly(1L, 3L, 2L);
    assertThat(rows(changes))
        .containsExactlyInAnyOrder(
            "null -> [1000, new]",
            "[0, n0] -> [0, x]",
            "[1, n1] -> [1, x]",
            "[2, n2] -> [2, x]",
            "[98, n98] -> null",
            "[99, n99] -> null");
  }

  @Test
  void whatWasUndoneInBetweenIsNoDifference() {
    people("");
    run("DELETE FROM differences.t WHERE id = 5");
    run("INSERT INTO differences.t VALUES (5, 'n5')");
    run("OPTIMIZE differences.t");
    VersionChanges changes = changes(1, newest(), null, false);
    assertThat(counts(changes)).containsExactly(0L, 0L, 0L);
    assertThat(changes.rows()).isEmpty();
  }

  @Test
  void aMergeIsToldByItsEffect() {
    people("");
    run(
        "MERGE INTO differences.t t USING (SELECT id, 'm' AS name FROM range(95, 110)) s"
            + " ON t.id = s.id WHEN MATCHED AND s.id < 97 THEN DELETE"
            + " WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *");
    assertThat(counts(changes(1, 2, null, false))).containsExactly(10L, 3L, 2L);
  }

  @Test
  void theChangeDataFeedTellsTheSameAsBothVersions() {
    people("TBLPROPERTIES (delta.enableChangeDataFeed = true)");
    run("UPDATE differences.t SET name = 'x' WHERE id < 3");
    run("UPDATE differences.t SET name = 'y' WHERE id < 2");
    run("DELETE FROM differences.t WHERE id IN (2, 50)");
    run("INSERT INTO differences.t VALUES (1000, 'new'), (50, 'n50')");
    VersionChanges fed = changes(1, 5, null, true);
    assertThat(fed.plan().feed()).isTrue();
    VersionChanges compared = changes(1, 5, null, false);
    assertThat(compared.plan().feed()).isFalse();
    assertThat(counts(fed)).isEqualTo(counts(compared)).containsExactly(1L, 2L, 1L);
    assertThat(rows(fed)).containsExactlyInAnyOrderElementsOf(rows(compared));
  }

  @Test
  void withoutAKeyRowsAreComparedAsWholes() {
    run("CREATE TABLE differences.t (name STRING, amount INT)");
    run("INSERT INTO differences.t VALUES ('a', 1), ('a', 1), (NULL, 2), ('b', NULL)");
    run("UPDATE differences.t SET amount = 3 WHERE name IS NULL");
    run("INSERT INTO differences.t VALUES ('a', 1), (NULL, NULL)");
    VersionChanges changes = changes(1, 3, List.of(), false);
    assertThat(counts(changes)).containsExactly(3L, 0L, 1L);
    assertThat(rows(changes))
        .containsExactlyInAnyOrder(
            "null -> [a, 1]", "null -> [null, null]", "null -> [null, 3]", "[null, 2] -> null");
  }

  @Test
  void aNewColumnIsOneMoreThingThatCanDiffer() {
    people("");
    run("ALTER TABLE differences.t ADD COLUMN channel STRING");
    run("UPDATE differences.t SET channel = 'web' WHERE id = 7");
    VersionChanges changes = changes(1, 3, null, false);
    assertThat(changes.plan().schema().added())
        .extracting(c -> c.name())
        .containsExactly("channel");
    assertThat(rows(changes)).containsExactly("[7, n7, null] -> [7, n7, web]");
  }

  @Test
  void aKeyThatRepeatsIsSaid() {
    run("CREATE TABLE differences.t AS SELECT 1 AS id, 'a' AS name");
    run("INSERT INTO differences.t VALUES (1, 'b'), (1, 'c')");
    VersionChanges changes = changes(0, 1, List.of("id"), false);
    assertThat(counts(changes)).containsExactly(2L, 0L, 0L);
    assertThat(changes.repeated()).isEqualTo(1);
  }

  @Test
  void nestedValuesAreCompared() {
    run(
        "CREATE TABLE differences.t AS SELECT id, map('k', id) AS m, named_struct('x', id, 'y',"
            + " array(id, NULL)) AS s FROM range(10)");
    run("UPDATE differences.t SET m = map('k', 100L) WHERE id = 3");
    VersionChanges changes = changes(0, 1, null, false);
    assertThat(counts(changes)).containsExactly(0L, 1L, 0L);
  }

  @Test
  void aVersionThatCameBackIsComparedWhole() {
    people("TBLPROPERTIES (delta.enableDeletionVectors = true)");
    run("DELETE FROM differences.t WHERE id = 1");
    run("RESTORE TABLE differences.t TO VERSION AS OF 1");
    run("DELETE FROM differences.t WHERE id = 2");
    assertThat(rows(changes(2, 4, null, false)))
        .containsExactlyInAnyOrder("null -> [1, n1]", "[2, n2] -> null");
  }

  @Test
  void rowsOfOneKindCanBeAskedFor() {
    run("CREATE TABLE differences.t AS SELECT id, 'a' AS name FROM range(1000)");
    run("UPDATE differences.t SET name = 'b' WHERE id < 500");
    run("DELETE FROM differences.t WHERE id = 999");
    DifferencePlan plan = plan(0, 2, null, false);
    VersionChanges deleted = read(plan, Kind.DELETED);
    assertThat(counts(deleted)).containsExactly(0L, 500L, 1L);
    assertThat(rows(deleted)).containsExactly("[999, a] -> null");
    assertThat(read(plan, Kind.UPDATED).rows()).hasSize(DifferencePlan.SAMPLE);
  }

  @Test
  void chosenRowsComeBackByAMerge() {
    people("");
    run("UPDATE differences.t SET name = 'x' WHERE id < 3");
    run("DELETE FROM differences.t WHERE id >= 98");
    run("INSERT INTO differences.t VALUES (1000, 'new'), (1001, 'stays')");
    VersionChanges changes = changes(1, 4, null, false);
    List<ChangedRow> chosen =
        changes.rows().stream()
            .filter(row -> List.of(1L, 98L, 1000L).contains((Long) row.known(0)))
            .toList();
    run(RowRestore.sql(changes.plan(), chosen, changes.plan().after()));
    assertThat(rows(changes(1, newest(), null, false)))
        .containsExactlyInAnyOrder(
            "null -> [1001, stays]", "[0, n0] -> [0, x]", "[2, n2] -> [2, x]", "[99, n99] -> null");
  }

  @Test
  void allRowsThatDifferAreAQueryOfTheirOwn() {
    people("");
    run("UPDATE differences.t SET name = 'x' WHERE id < 3");
    String sql = plan(1, 2, null, false).shown();
    assertThat(session.ask(Statement.of(sql)).rowCount()).isEqualTo(3);
  }

  @Test
  void rowsThatWereWrittenAreAddedUp() {
    people("");
    run("UPDATE differences.t SET name = 'x' WHERE id < 3");
    run("OPTIMIZE differences.t");
    run("DELETE FROM differences.t WHERE id >= 98");
    List<TableVersion> versions = TableHistory.read(session, TABLE, 10);
    assertThat(WrittenRows.of(versions)).contains(new WrittenRows(100, 3, 2));
    run("INSERT OVERWRITE differences.t VALUES (1, 'one')");
    assertThat(WrittenRows.of(TableHistory.read(session, TABLE, 1))).isEmpty();
  }

  @Test
  void conditionsLoseTheEnginesNumbers() {
    people("");
    run("DELETE FROM differences.t WHERE id >= 98 AND name <> 'a'");
    TableVersion deleted = TableHistory.read(session, TABLE, 1).getFirst();
    assertThat(PlainPredicate.of(deleted.parameter("predicate").orElseThrow()))
        .isEqualTo("(id >= 98) AND NOT (name = a)");
  }

  private void people(String properties) {
    run("CREATE TABLE differences.t (id BIGINT, name STRING) " + properties);
    run("INSERT INTO differences.t SELECT id, 'n' || id FROM range(100)");
  }

  private long newest() {
    return TableHistory.read(session, TABLE, 1).getFirst().version();
  }

  private VersionChanges changes(long from, long to, @Nullable List<String> keys, boolean feed) {
    return read(plan(from, to, keys, feed), null);
  }

  private DifferencePlan plan(long from, long to, @Nullable List<String> keys, boolean feed) {
    List<TableVersion> versions = TableHistory.read(session, TABLE, 100);
    return new DifferencePlanner(session, TABLE, versions).plan(from, to, keys, feed);
  }

  private VersionChanges read(DifferencePlan plan, @Nullable Kind only) {
    return VersionChanges.read(plan, session.ask(Statement.of(plan.sql(only))));
  }

  private static List<Long> counts(VersionChanges changes) {
    return List.of(changes.inserted(), changes.updated(), changes.deleted());
  }

  private static List<String> rows(VersionChanges changes) {
    return changes.rows().stream()
        .map(row -> text(row.before()) + " -> " + text(row.after()))
        .toList();
  }

  private static String text(@Nullable List<@Nullable Object> values) {
    return values == null ? "null" : Arrays.toString(values.toArray());
  }

  private void run(String sql) {
    session.ask(Statement.of(sql));
  }
}
