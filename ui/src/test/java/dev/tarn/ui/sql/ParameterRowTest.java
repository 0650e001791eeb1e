package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Statement;
import dev.tarn.session.Threads;
import dev.tarn.session.parameter.HeaderWriter;
import dev.tarn.session.parameter.Written;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.parameter.ParameterModel;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.settings.UserFolders;
import dev.tarn.workspace.state.ParameterMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The parameters of a SQL tab on a real engine.
class ParameterRowTest {
  @TempDir private Path home;

  private final FxRobot robot = new FxRobot();
  private Documents documents;
  private ParameterMemory memory;
  private Document document;
  private EngineSessions sessions;
  private SqlPane pane;
  private Stage stage;

  @BeforeEach
  void openTab() {
    FxTests.start();
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    Workspace workspace = Workspace.open(home.resolve("work"), user);
    documents = workspace.openDocuments();
    memory = workspace.parameterMemory();
    document = fx(() -> documents.create("SELECT 1"));
    sessions = new EngineSessions(home.resolve("results"));
    pane = fx(this::tab);
    stage = fx(this::window);
  }

  @AfterEach
  void closeTab() {
    run(() -> {
      pane.close();
      stage.hide();
    });
    memory.close();
    documents.close();
  }

  @Test
  void aValueIsWrittenByKeysAndEnterRuns() {
    write("SELECT :name AS name, o_orderdate >= :from FROM samples.tpch.orders LIMIT 1");
    untilShown("name", "from");
    assertThat(kind("from")).isEqualTo("date");
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    robot.write("it's; --");
    press(KeyCode.TAB);
    robot.write("today - 7");
    press(KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> front().phase())).isEqualTo(RunPhase.DONE);
    assertThat(values().get("name")).isEqualTo(new ParameterValue.Text("it's; --"));
    assertThat(values().get("from")).isInstanceOf(ParameterValue.Day.class);
  }

  @Test
  void aWrongValueIsToldUnderTheRowAndGetsTheKeyboard() {
    write("-- @param n int\nSELECT :n, :other");
    untilShown("n", "other");
    set("n", Written.of("many"));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until("the problem is told", () -> words(".parameter-problems").size() == 2);
    assertThat(fx(() -> words(".parameter-problems")))
        .containsExactly(
            ":n – 'many' will not do: write a whole number, such as 1000",
            ":other – A value is missing: write any text");
    assertThat(fx(() -> pane.controller().runs().all())).isEmpty();
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("42");
    until("the first is well", () -> words(".parameter-problems").size() == 1);
    assertThat(fx(() -> model("n").writtenProperty().get())).isEqualTo(Written.of("42"));
  }

  @Test
  void aDropdownAsksTheEngineAndIsSearchedByKeys() {
    write(
        "-- @param nation dropdown(SELECT n_name FROM samples.tpch.nation ORDER BY 1) = 'PERU'\n"
            + "SELECT :nation AS nation");
    untilShown("nation");
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    press(KeyCode.DOWN);
    until("the choices are there", () -> popupWords().contains("ALGERIA"));
    robot.write("fran");
    press(KeyCode.ENTER);
    until(
        "it is chosen", () -> model("nation").writtenProperty().get().equals(Written.of("FRANCE")));
    press(KeyCode.ENTER);
    awaitEnd();
    assertThat(values()).isEqualTo(Map.of("nation", new ParameterValue.Text("FRANCE")));
  }

  @Test
  void aDropdownWhoseQueryFailsSaysWhyAndTriesAgain() {
    write("-- @param x dropdown(SELECT a FROM not_yet_there)\nSELECT :x");
    untilShown("x");
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    press(KeyCode.DOWN);
    until(
        "the error is shown",
        () -> popupWords().stream().anyMatch(words -> words.contains("not_yet_there")));
    press(KeyCode.ESCAPE);
    String view = "CREATE TEMPORARY VIEW not_yet_there AS SELECT 'now' AS a";
    sessions.ready().submit(Statement.of(view)).done().join();
    press(KeyCode.DOWN);
    robot.clickOn("Try again");
    until("the choice is there", () -> popupWords().contains("now"));
    press(KeyCode.ESCAPE);
  }

  @Test
  void severalValuesAreTickedAndBoundAsAList() {
    write(
        "-- @param status multi('O' \"open\", 'P', 'F') = 'O'\n"
            + "SELECT count(*) AS n FROM samples.tpch.orders WHERE o_orderstatus IN (:status)"
            + " AND array_contains(:status, 'P')");
    untilShown("status");
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    press(KeyCode.DOWN);
    until("the choices are there", () -> popupWords().contains("open"));
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    press(KeyCode.ESCAPE);
    until("both are chips", () -> words(".parameter-chips").equals(List.of("O open", "P")));
    press(KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> front().phase())).isEqualTo(RunPhase.DONE);
    assertThat(values().get("status"))
        .isEqualTo(
            new ParameterValue.Several(
                List.of(new ParameterValue.Text("O"), new ParameterValue.Text("P"))));
  }

  @Test
  void aMistakeOfTheHeaderIsShownAndNothingRuns() {
    write("-- @param a date\n-- @param a int\nSELECT :a");
    untilShown("a");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until("the place is marked", () -> pane.editor().mistake() != null);
    assertThat(fx(() -> words(".parameter-problems")))
        .containsExactly(
            "The parameter a is defined in line 1 already: remove one of the two, or give it"
                + " another name");
    assertThat(fx(() -> pane.controller().runs().all())).isEmpty();
  }

  @Test
  void aMarkerInQuotesIsToldAndBoundByOneClick() {
    write("SELECT ${n}, 'Dear ${name}'");
    untilShown("n");
    robot.clickOn("Write 'Dear ' || :name instead");
    until("it is bound", () -> pane.editor().text().equals("SELECT ${n}, 'Dear ' || :name"));
    untilShown("n", "name");
  }

  @Test
  void definitionsAreWrittenIntoTheHeaderAndTakenBackByUndo() {
    write("SELECT 1 WHERE DATE'2026-01-01' >= :from_date");
    untilShown("from_date");
    run(() -> pane.controller().parameters().writeHeader());
    assertThat(fx(() -> pane.editor().text()))
        .startsWith("-- @param from_date date null\n\nSELECT 1");
    run(() -> pane.editor().area().undo());
    assertThat(fx(() -> pane.editor().text())).startsWith("SELECT 1");
  }

  @Test
  void valuesComeBackWithTheDocument() {
    write("SELECT :a, :b");
    untilShown("a", "b");
    set("a", Written.of("it's"));
    set("b", Written.NULL);
    run(() -> pane.controller().parameters().move(model("b"), 0));
    run(() -> {
      pane.close();
      stage.hide();
    });
    pane = fx(this::tab);
    stage = fx(this::window);
    untilShown("b", "a");
    assertThat(fx(() -> model("a").writtenProperty().get())).isEqualTo(Written.of("it's"));
    assertThat(fx(() -> model("b").writtenProperty().get())).isEqualTo(Written.NULL);
  }

  private SqlPane tab() {
    return new SqlPane(
        document,
        new SqlServices(
            sessions,
            Background.threads(),
            Threads.perTask("rows"),
            FxThread::later,
            RunLog.NONE,
            TestSqlDesk.in(home, memory)));
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

  private void untilShown(String... names) {
    until(
        "the parameters are shown",
        () ->
            pane.controller().parameters().shown().stream()
                .map(ParameterModel::name)
                .toList()
                .equals(List.of(names)));
  }

  private ParameterModel model(String name) {
    return pane.controller().parameters().shown().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String kind(String name) {
    return fx(() -> HeaderWriter.type(model(name).definitionProperty().get().kind()));
  }

  private void set(String name, Written value) {
    run(() -> model(name).writtenProperty().set(value));
  }

  private Map<String, ParameterValue> values() {
    return fx(() -> front().requestProperty().get().statement().parameters().named());
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

  private List<String> words(String selector) {
    return labels(pane.view().lookup(selector));
  }

  private static List<String> popupWords() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof javafx.stage.Popup && window.isShowing())
        .flatMap(window -> labels(window.getScene().getRoot()).stream())
        .toList();
  }

  private static List<String> labels(Node node) {
    return node.lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .toList();
  }
}
