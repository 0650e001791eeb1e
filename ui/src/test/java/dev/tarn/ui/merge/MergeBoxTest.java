package dev.tarn.ui.merge;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.sql.RunLog;
import dev.tarn.ui.sql.SqlServices;
import dev.tarn.ui.sql.SqlTab;
import dev.tarn.ui.sql.TestSqlDesk;
import dev.tarn.ui.sql.WriteOrder;
import dev.tarn.ui.text.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form that builds a MERGE, on the engine that all tests share.
class MergeBoxTest {
  @TempDir private Path home;
  private final List<WriteOrder> previewed = new CopyOnWriteArrayList<>();
  private final List<String> opened = new CopyOnWriteArrayList<>();
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private SqlServices services;
  private SqlTab tab;

  @BeforeEach
  void open() throws InterruptedException {
    services = SqlTab.services(home, RunLog.NONE, TestSqlDesk.in(home));
    ask("CREATE OR REPLACE TABLE lake.default.goods AS SELECT id AS good_id, 1 AS n FROM range(3)");
    OverlayLayer overlays = fx(OverlayLayer::new);
    tab = SqlTab.open(home, "", services, overlays);
    MergeDesk desk =
        new MergeDesk(
            overlays,
            services.background(),
            services.sessions(),
            previewed::add,
            opened::add,
            begun::add);
    run(() -> MergeBox.open("lake.default.goods", desk));
  }

  @AfterEach
  void close() throws InterruptedException {
    ask("DROP TABLE IF EXISTS lake.default.goods");
    tab.close();
  }

  @Test
  void equalNamesAreProposedAndTheStatementIsSeenWhileItIsBuilt() {
    source("SELECT 1L AS good_id, 7 AS n");
    until("keys are proposed", () -> sql().contains("ON t.good_id = s.good_id"));
    assertThat(sql())
        .contains("WHEN MATCHED THEN\n  UPDATE SET *")
        .contains("WHEN NOT MATCHED THEN\n  INSERT *");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("it is previewed", () -> !previewed.isEmpty());
    assertThat(previewed.getFirst().statement().text()).startsWith("MERGE INTO lake.default.goods");
    run(previewed.getFirst().run());
    assertThat(begun).hasSize(1);
    assertThat(tab.has("#merge-box")).isFalse();
  }

  @Test
  void badChoicesAreToldWhereTheyAreMade() {
    source("default.nowhere");
    until("it is told", () -> says("nowhere"));
    source("SELECT 1L AS other, 2 AS more");
    until("no key", () -> says(Strings.of("merge.problem.keys")));
    assertThat(fx(() -> ((Button) tab.node("#merge-preview")).isDisabled())).isTrue();
    tab.robot().clickOn("#merge-add-key");
    until("a pair", () -> sql().contains("ON t.good_id = s.other"));
    source("SELECT id % 2 AS good_id, 1 AS n FROM range(5)");
    until("keys come twice", () -> says("2 keys come more than once in the source"));
  }

  @Test
  void theTableTakesNewColumnsWhereThatIsChosen() throws InterruptedException {
    source("SELECT id AS good_id, 7 AS n, 'x' AS more FROM range(5)");
    until("they are left out", () -> says("Left out, since the table lacks them: more"));
    assertThat(sql()).startsWith("MERGE INTO");
    run(() -> ((CheckBox) tab.node("#merge-evolve")).fire());
    until("they are taken", () -> says("The table gets: more"));
    until("nothing is missing", () -> !((Button) tab.node("#merge-preview")).isDisabled());
    String sql = fx(this::sql);
    assertThat(sql).startsWith("MERGE WITH SCHEMA EVOLUTION INTO lake.default.goods AS t");
    ask(sql.replace(";", ""));
    assertThat(
            services
                .sessions()
                .ready()
                .ask(Statement.of("SELECT count(more) FROM lake.default.goods"))
                .rows()
                .getFirst())
        .containsExactly(5L);
  }

  @Test
  void theStatementIsOpenedInTheEditor() {
    source("SELECT 1L AS good_id");
    until("it is built", () -> sql().contains("INSERT (good_id)"));
    tab.robot().clickOn(Strings.of("merge.open"));
    until("it is open", () -> !opened.isEmpty());
    assertThat(opened.getFirst()).endsWith(";\n");
  }

  private void source(String sql) {
    tab.robot().clickOn("#merge-source");
    tab.press(KeyCode.CONTROL, KeyCode.A);
    run(() -> ((TextArea) tab.node("#merge-source")).replaceSelection(sql));
  }

  private String sql() {
    return ((TextArea) tab.node("#merge-sql")).getText();
  }

  private boolean says(String part) {
    return tab.words("#merge-box").stream().anyMatch(text -> text.contains(part));
  }

  private void ask(String sql) throws InterruptedException {
    services.sessions().ready().ask(Statement.of(sql));
  }
}
