package dev.tarn.session.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tarn.session.Endpoint;
import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.Position;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.rewrite.WriteLook;
import dev.tarn.session.rewrite.WriteStatement;
import dev.tarn.session.rewrite.WrittenName;
import dev.tarn.session.table.ChangedRow;
import dev.tarn.session.table.TableReader;
import dev.tarn.session.table.VersionChanges;
import dev.tarn.testkit.TestEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes tried on the engine that all tests share.
class WriteTrialTest {
  @TempDir private static Path folder;
  private static Session session;
  private final List<String> forgotten = new ArrayList<>();
  private static int clones;

  @BeforeAll
  static void open() {
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(Endpoint.local(engine.port(), engine.token()), new ResultStore(folder));
    run("CREATE SCHEMA IF NOT EXISTS tried");
    run("USE tried");
    run("CREATE OR REPLACE TABLE tried.orders AS SELECT id, id * 10 AS amount FROM range(10)");
    run("ALTER TABLE tried.orders ADD CONSTRAINT positive CHECK (amount >= -1)");
  }

  @AfterAll
  static void close() {
    run("DROP SCHEMA tried CASCADE");
    session.close();
  }

  @Test
  void anUpdateTellsWhatItWouldChangeAndChangesNothing() {
    VersionChanges changes = changes("UPDATE orders SET orders.amount = 0 WHERE orders.id >= 7");
    assertThat(counts(changes)).containsExactly(0L, 3L, 0L);
    assertThat(changes.rows())
        .extracting(ChangedRow::kind)
        .containsOnly(ChangedRow.Kind.UPDATED)
        .hasSize(3);
    assertThat(rows("SELECT sum(amount) FROM tried.orders")).isEqualTo("[[450]]");
    assertThat(forgotten).hasSize(1);
  }

  @Test
  void aMergeThatReadsItsOwnTableIsTriedWithTheValuesOfItsParameters() {
    VersionChanges changes =
        changes(
            """
            MERGE INTO tried.orders
            USING (SELECT id + ${by} AS id FROM tried.orders) AS s
            ON tried.orders.id = s.id
            WHEN MATCHED AND s.id = 9 THEN DELETE
            WHEN MATCHED THEN UPDATE SET amount = -1
            WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (s.id, 1)\
            """,
            Parameters.named(Map.of("by", new ParameterValue.Whole(5))));
    assertThat(counts(changes)).containsExactly(5L, 4L, 1L);
  }

  @Test
  void rowsThatTakeThePlaceOfOthersAreCounted() {
    assertThat(counts(changes("INSERT OVERWRITE orders SELECT id, 5 FROM orders WHERE id < 2")))
        .containsExactly(0L, 2L, 8L);
  }

  @Test
  void aTableThatIsNamedByItsFolderIsTriedToo() {
    assertThat(counts(changes("DELETE FROM delta.`" + location() + "` WHERE id = 1")))
        .containsExactly(0L, 0L, 1L);
  }

  @Test
  void aBrokenConstraintIsToldInTheTablesOwnName() {
    TrialOutcome outcome = preview("UPDATE orders SET amount = -9 WHERE id = 3", Parameters.NONE);
    assertThat(outcome)
        .asInstanceOf(type(TrialOutcome.Failed.class))
        .satisfies(failed -> {
          assertThat(failed.error().message()).contains("positive");
          assertThat(failed.error().message()).doesNotContain(folder.toString());
        });
  }

  @Test
  void aMistakeIsToldWithItsPlaceInTheUsersText() {
    String text = "UPDATE orders SET amuont = 1";
    TrialOutcome outcome = preview(text, Parameters.NONE);
    assertThat(outcome)
        .asInstanceOf(type(TrialOutcome.Failed.class))
        .satisfies(failed ->
            assertThat(failed.error().position())
                .isEqualTo(Position.in(text, text.indexOf("amuont"), "amuont = 1".length())));
  }

  @Test
  void viewsAndOtherFormatsAreRefused() {
    run("CREATE OR REPLACE TEMPORARY VIEW seen AS SELECT 1 AS id");
    run("CREATE OR REPLACE VIEW tried.kept AS SELECT 1 AS id");
    run("CREATE TABLE IF NOT EXISTS tried.files (id INT) USING parquet");
    assertThat(preview("INSERT INTO seen SELECT 1", Parameters.NONE))
        .isEqualTo(new TrialOutcome.Refused("seen", WrittenName.Reason.VIEW));
    assertThat(preview("INSERT INTO kept SELECT 1", Parameters.NONE))
        .isEqualTo(new TrialOutcome.Refused("kept", WrittenName.Reason.VIEW));
    assertThat(preview("INSERT INTO tried.files SELECT 1", Parameters.NONE))
        .isEqualTo(new TrialOutcome.Refused("tried.files", WrittenName.Reason.NOT_DELTA));
    assertThat(preview("DELETE FROM nowhere", Parameters.NONE))
        .asInstanceOf(type(TrialOutcome.Failed.class))
        .satisfies(failed -> assertThat(failed.error().message()).contains("nowhere"));
  }

  @Test
  void aStoppedPreviewSaysSo() {
    String text = "UPDATE orders SET amount = 1";
    WriteTrial preview = made(text, Parameters.NONE);
    TrialOutcome outcome =
        preview.run(
            session,
            (step, _) -> {
              if (step == TrialStep.WRITING) {
                preview.cancel();
              }
            });
    assertThat(outcome).isInstanceOf(TrialOutcome.Cancelled.class);
  }

  private VersionChanges changes(String text) {
    return changes(text, Parameters.NONE);
  }

  private VersionChanges changes(String text, Parameters values) {
    TrialOutcome outcome = preview(text, values);
    assertThat(outcome).isInstanceOf(TrialOutcome.Previewed.class);
    return ((TrialOutcome.Previewed) outcome).changes();
  }

  private TrialOutcome preview(String text, Parameters values) {
    return made(text, values).run(session, (_, _) -> {});
  }

  private WriteTrial made(String text, Parameters values) {
    WriteStatement write = ((WriteLook.Write) WriteStatement.of(text)).statement();
    Path clone = folder.resolve("clone" + clones++);
    return new WriteTrial(Statement.of(text).with(values), write, clone, forgotten::add);
  }

  private static List<Long> counts(VersionChanges changes) {
    return List.of(changes.inserted(), changes.updated(), changes.deleted());
  }

  private static String location() {
    TableName name = new TableName("lake", "tried", "orders");
    String location = Objects.requireNonNull(TableReader.read(session, name).location());
    return location.replaceFirst("^file:(//)?", "");
  }

  private static String rows(String question) {
    return session.ask(Statement.of(question)).rows().toString();
  }

  private static void run(String sql) {
    session.ask(Statement.of(sql));
  }
}
