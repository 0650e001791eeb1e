package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ExecutionState;
import dev.tarn.ui.profile.PlanForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A SQL tab on a real engine.
class SqlPaneTest {
  @TempDir private Path home;

  private final List<RunLog.Entry> log = new ArrayList<>();
  private SqlTab tab;
  private SqlPane pane;

  @BeforeEach
  void openTab() {
    tab = SqlTab.open(home, "SELECT 1", SqlTab.services(home, log::add, TestSqlDesk.in(home)));
    pane = tab.pane();
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @Test
  void whereNamesAreLookedUpIsKnownBeforeAnythingRan() {
    until("its name", () -> SqlTab.words(pane.view()).contains("lake.default"));
  }

  @Test
  void theStatementAtTheCaretIsRunByKeyAndItsRowsAreShown() {
    tab.write("SELECT 'first';\n\n-- Numbers\nSELECT id FROM range(7)");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(fx(() -> tab.front().requestProperty().get().title())).isEqualTo("Numbers");
    assertThat(fx(() -> tab.front().rowsProperty().get())).isEqualTo(7);
  }

  @Test
  void allStatementsAreRunUntilOneFails() {
    tab.write("SELECT 1;\nSELECT nothing_here;\nSELECT 3");
    tab.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(fx(() -> pane.controller().runs().all().stream().map(RunModel::phase).toList()))
        .containsExactly(RunPhase.DONE, RunPhase.FAILED, RunPhase.CANCELLED);
  }

  @Test
  void theUserMayChooseToGoOnAfterErrors() {
    run(() -> pane.controller().choices().goOnProperty().set(true));
    tab.write("SELECT 1;\nSELECT nothing_here;\nSELECT 3");
    tab.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(fx(() -> pane.controller().runs().all().stream().map(RunModel::phase).toList()))
        .containsExactly(RunPhase.DONE, RunPhase.FAILED, RunPhase.DONE);
  }

  @Test
  void eachMistakeOfARunIsMarkedAndMendedAtItsOwnPlace() {
    run(() -> pane.controller().choices().goOnProperty().set(true));
    tab.write(
        "SELECT r_nmae FROM samples.tpch.region;\nSELECT n_nmae FROM samples.tpch.nation;\n"
            + "SELECT r_nmae FROM samples.tpch.region");
    tab.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    tab.awaitEnd();
    until("all marks", () -> pane.editor().problems().all().size() == 3);
    run(() ->
        pane.controller().runs().selectedProperty().set(pane.controller().runs().all().getFirst()));
    tab.robot().clickOn("Apply fix");
    until(
        "the first is mended",
        () ->
            pane.editor()
                .text()
                .equals(
                    """
                    SELECT r_name FROM samples.tpch.region;
                    SELECT n_nmae FROM samples.tpch.nation;
                    SELECT r_nmae FROM samples.tpch.region\
                    """));
    assertThat(fx(() -> pane.editor().problems().all())).hasSize(2);
  }

  @Test
  void theMenuOfTheTextOpensByKeyAndItsEntriesWork() {
    tab.write("SELECT 1");
    run(() -> pane.editor().select(0, 8));
    tab.press(KeyCode.SHIFT, KeyCode.F10);
    tab.robot().clickOn("Comment the lines out or in");
    until("it is out", () -> pane.editor().text().equals("-- SELECT 1"));
    tab.press(KeyCode.CONTROL, KeyCode.SLASH);
    until("it is in", () -> pane.editor().text().equals("SELECT 1"));
    run(() -> pane.editor().select(0, 8));
    tab.robot().rightClickOn(pane.editor().area());
    tab.robot().clickOn("Copy");
    run(() -> pane.editor().select(8, 8));
    tab.robot().rightClickOn(pane.editor().area());
    tab.robot().clickOn("Paste");
    until("it is there once", () -> pane.editor().text().equals("SELECT 1SELECT 1"));
  }

  @Test
  void fromTheCaretToTheEndIsRunByKey() {
    tab.write("SELECT 1;\nSELECT 2;\nSELECT 3");
    run(() -> pane.editor().select(12, 12));
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(fx(() -> pane.controller().runs().all().size())).isEqualTo(2);
  }

  @Test
  void aMistakeIsShownAtItsPlaceAndMendedByOneClick() {
    tab.write("SELECT 'ä😀', n_nmae FROM samples.tpch.nation");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(fx(() -> tab.words(".error-card"))).anyMatch(text -> text.endsWith("column 15"));
    assertThat(fx(() -> tab.words(".error-card")))
        .noneMatch(text -> text.contains("Did you mean one"));
    tab.robot().clickOn("Apply fix");
    assertThat(fx(() -> pane.editor().text()))
        .isEqualTo("SELECT 'ä😀', n_name FROM samples.tpch.nation");
  }

  @Test
  void theErrorCardIsSeenWhole() {
    tab.write("SELECT n_nmae FROM samples.tpch.nation");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    tab.awaitEnd();
    until("the card is laid out", () -> tab.node(".error-card").getLayoutBounds().getHeight() > 60);
    assertThat(fx(() -> tab.node(".error-place").getLayoutBounds().getHeight()))
        .isGreaterThanOrEqualTo(fx(() -> tab.node(".error-card").getLayoutBounds().getHeight()));
  }

  @Test
  void stoppingEndsTheWorkAndSaysSo() {
    tab.write("SELECT count(*) FROM samples.tpch_sf10.lineitem");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("it runs", () -> tab.front() != null && tab.front().phase() == RunPhase.RUNNING);
    tab.press(KeyCode.ESCAPE);
    tab.awaitEnd();
    assertThat(fx(() -> tab.front().phase())).isEqualTo(RunPhase.CANCELLED);
    assertThat(fx(() -> tab.words(".run-view")))
        .anyMatch(text -> text.startsWith("Cancelled after"));
    assertThat(fx(() -> tab.words(".run-view")))
        .noneMatch(text -> text.contains("nothing matches"));
  }

  @Test
  void eachRunIsToldAtItsBeginningAndItsEnd() {
    tab.write("SELECT id FROM range(3)");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(fx(() -> log.getLast().state())).isInstanceOf(ExecutionState.Succeeded.class);
    assertThat(fx(() -> log.getLast().rows())).isEqualTo(3);
    assertThat(fx(() -> log.getFirst().execution().id()))
        .isEqualTo(fx(() -> log.getLast().execution().id()));
  }

  @Test
  void theProfileOfARunIsAGraphOfItsOperators() {
    tab.write("SELECT n_name, count(*) FROM samples.tpch.nation GROUP BY 1 ORDER BY 2");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    tab.awaitEnd();
    tab.robot().clickOn("Profile");
    until("the plan", () -> pane.view().lookupAll(".plan-node").size() > 2);
    assertThat(fx(() -> tab.words(".profile"))).contains("Scan nation", "Aggregate");
    tab.robot().clickOn("Rows");
    until("the rows", () -> tab.has(".result-grid"));
  }

  @Test
  void theProfileIsATableThatIsSortedAndAFlameGraph() {
    tab.write("SELECT n_name, count(*) FROM samples.tpch.nation GROUP BY 1 ORDER BY 2");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    tab.awaitEnd();
    tab.robot().clickOn("Profile");
    until("the plan", () -> tab.has(".plan-node"));
    tab.robot().clickOn("Table");
    until("the lines", () -> tab.words(".profile .table-view").contains("Scan nation"));
    tab.robot().clickOn("Scan nation");
    until("its facts", () -> tab.words(".plan-inspector").getFirst().equals("Scan nation"));
    tab.robot().clickOn("Flame");
    until("the bars", () -> tab.has(".flame-bar:selected"));
    assertThat(fx(() -> SqlTab.words(pane.view()))).contains("Scan nation", "Aggregate");
    run(() -> pane.controller().choices().planFormProperty().set(PlanForm.GRAPH));
    until("the cards again", () -> tab.has(".plan-node"));
  }

  @Test
  void explainingShowsThePlanAndRunsNothing() {
    tab.write("SELECT n_name FROM samples.tpch.nation");
    tab.press(KeyCode.CONTROL, KeyCode.E);
    until("the plan", () -> plan().contains("Physical Plan"));
    assertThat(log).isEmpty();
    tab.robot().clickOn("All steps");
    until("all steps", () -> plan().contains("Optimized Logical Plan"));
  }

  @Test
  void aNarrowTabKeepsItsButtonsAndItsMarginInSight() {
    run(() -> tab.stage().setWidth(520));
    until("it is laid out", () -> pane.view().getLayoutBounds().getWidth() <= 520);
    assertThat(fx(() -> tab.node(".sql-toolbar").getLayoutBounds().getWidth()))
        .isLessThanOrEqualTo(520);
    assertThat(fx(() -> tab.node(".accent").localToScene(0, 0).getX())).isGreaterThanOrEqualTo(0);
    run(() -> pane.controller().choices().goOnProperty().set(true));
    run(() -> tab.stage().setWidth(696));
    until(
        "every chip says something",
        () ->
            tab.node(".sql-toolbar").lookupAll(".chip").stream()
                .allMatch(chip -> chip.getLayoutBounds().getWidth() > 90));
  }

  private String plan() {
    return pane.view().lookup(".plan-text .text-area") instanceof TextArea text
        ? text.getText()
        : "";
  }
}
