package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ExecutionState;
import dev.tarn.session.Threads;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A SQL tab on a real engine.
class SqlPaneTest {
  @TempDir private Path home;

  private final FxRobot robot = new FxRobot();
  private final List<RunLog.Entry> log = new ArrayList<>();
  private Workspace workspace;
  private Documents documents;
  private SqlPane pane;
  private Stage stage;

  @BeforeEach
  void openTab() {
    FxTests.start();
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    workspace = Workspace.open(home.resolve("work"), user);
    documents = workspace.openDocuments();
    pane = fx(this::tab);
    stage = fx(this::window);
  }

  @AfterEach
  void closeTab() {
    run(() -> {
      pane.close();
      stage.hide();
    });
    documents.close();
  }

  @Test
  void theStatementAtTheCaretIsRunByKeyAndItsRowsAreShown() {
    write("SELECT 'first';\n\n-- Numbers\nSELECT id FROM range(7)");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> front().requestProperty().get().title())).isEqualTo("Numbers");
    assertThat(fx(() -> front().rowsProperty().get())).isEqualTo(7);
  }

  @Test
  void allStatementsAreRunUntilOneFails() {
    write("SELECT 1;\nSELECT nothing_here;\nSELECT 3");
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> pane.controller().runs().all().stream().map(RunModel::phase).toList()))
        .containsExactly(RunPhase.DONE, RunPhase.FAILED, RunPhase.CANCELLED);
  }

  @Test
  void theUserMayChooseToGoOnAfterErrors() {
    run(() -> pane.controller().choices().goOnProperty().set(true));
    write("SELECT 1;\nSELECT nothing_here;\nSELECT 3");
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> pane.controller().runs().all().stream().map(RunModel::phase).toList()))
        .containsExactly(RunPhase.DONE, RunPhase.FAILED, RunPhase.DONE);
  }

  @Test
  void fromTheCaretToTheEndIsRunByKey() {
    write("SELECT 1;\nSELECT 2;\nSELECT 3");
    run(() -> pane.editor().select(12, 12));
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> pane.controller().runs().all().size())).isEqualTo(2);
  }

  @Test
  void aMistakeIsShownAtItsPlaceAndMendedByOneClick() {
    write("SELECT 'ä😀', n_nmae FROM samples.tpch.nation");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> words(".error-card"))).anyMatch(text -> text.endsWith("column 15"));
    assertThat(fx(() -> words(".error-card"))).noneMatch(text -> text.contains("Did you mean one"));
    robot.clickOn("Apply fix");
    assertThat(fx(() -> pane.editor().text()))
        .isEqualTo("SELECT 'ä😀', n_name FROM samples.tpch.nation");
  }

  @Test
  void theErrorCardIsSeenWhole() {
    write("SELECT n_nmae FROM samples.tpch.nation");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    awaitEnd();
    until("the card is laid out", () -> node(".error-card").getLayoutBounds().getHeight() > 60);
    assertThat(fx(() -> node(".error-place").getLayoutBounds().getHeight()))
        .isGreaterThanOrEqualTo(fx(() -> node(".error-card").getLayoutBounds().getHeight()));
  }

  @Test
  void stoppingEndsTheWorkAndSaysSo() {
    write("SELECT count(*) FROM samples.tpch_sf10.lineitem");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until("it runs", () -> front() != null && front().phase() == RunPhase.RUNNING);
    press(KeyCode.ESCAPE);
    awaitEnd();
    assertThat(fx(() -> front().phase())).isEqualTo(RunPhase.CANCELLED);
    assertThat(fx(() -> words(".run-view"))).anyMatch(text -> text.startsWith("Cancelled after"));
    assertThat(fx(() -> words(".run-view"))).noneMatch(text -> text.contains("nothing matches"));
  }

  @Test
  void eachRunIsToldAtItsBeginningAndItsEnd() {
    write("SELECT id FROM range(3)");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> log.getLast().state())).isInstanceOf(ExecutionState.Succeeded.class);
    assertThat(fx(() -> log.getLast().rows())).isEqualTo(3);
    assertThat(fx(() -> log.getFirst().execution().id()))
        .isEqualTo(fx(() -> log.getLast().execution().id()));
  }

  @Test
  void theProfileOfARunIsAGraphOfItsOperators() {
    write("SELECT n_name, count(*) FROM samples.tpch.nation GROUP BY 1 ORDER BY 2");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    awaitEnd();
    robot.clickOn("Profile");
    until("the plan", () -> pane.view().lookupAll(".plan-node").size() > 2);
    assertThat(fx(() -> words(".profile"))).contains("Scan nation", "Aggregate");
    robot.clickOn("Rows");
    until("the rows", () -> node(".result-grid") != null);
  }

  @Test
  void explainingShowsThePlanAndRunsNothing() {
    write("SELECT n_name FROM samples.tpch.nation");
    press(KeyCode.CONTROL, KeyCode.E);
    until("the plan", () -> plan().contains("Physical Plan"));
    assertThat(log).isEmpty();
    robot.clickOn("All steps");
    until("all steps", () -> plan().contains("Optimized Logical Plan"));
  }

  @Test
  void aNarrowTabKeepsItsButtonsAndItsMarginInSight() {
    run(() -> stage.setWidth(520));
    until("it is laid out", () -> pane.view().getLayoutBounds().getWidth() <= 520);
    assertThat(fx(() -> node(".sql-toolbar").getLayoutBounds().getWidth()))
        .isLessThanOrEqualTo(520);
    assertThat(fx(() -> node(".accent").localToScene(0, 0).getX())).isGreaterThanOrEqualTo(0);
  }

  private SqlPane tab() {
    return new SqlPane(
        documents.create("SELECT 1"),
        new SqlServices(
            new EngineSessions(home.resolve("results")),
            Background.threads(),
            Threads.perTask("rows"),
            FxThread::later,
            log::add,
            TestSqlDesk.in(home)));
  }

  private Stage window() {
    Scene scene = new Scene(pane.view(), 900, 640);
    new Theme().style(scene);
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    pane.focus();
    return shown;
  }

  private void write(String text) {
    run(() -> {
      pane.editor().area().replaceText(text);
      pane.editor().select(text.length(), text.length());
    });
  }

  private void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  private void awaitEnd() {
    until("a run", () -> front() != null);
    until("the end", () -> !pane.runningProperty().get());
  }

  private RunModel front() {
    return pane.controller().runs().selectedProperty().get();
  }

  private String plan() {
    return node(".plan-text .text-area") instanceof TextArea text ? text.getText() : "";
  }

  private Node node(String selector) {
    return pane.view().lookup(selector);
  }

  private List<String> words(String selector) {
    return node(selector).lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .toList();
  }
}
