package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Statement;
import dev.tarn.session.parameter.HeaderWriter;
import dev.tarn.session.parameter.Written;
import dev.tarn.ui.parameter.ParameterModel;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.state.ParameterMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The parameters of a SQL tab on a real engine.
class ParameterRowTest {
  @TempDir private Path home;

  private Documents documents;
  private ParameterMemory memory;
  private Document document;
  private EngineSessions sessions;
  private SqlTab tab;
  private SqlPane pane;

  @BeforeEach
  void openTab() {
    Workspace workspace = SqlTab.workspace(home);
    documents = workspace.openDocuments();
    memory = workspace.parameterMemory();
    document = documents.create("SELECT 1");
    sessions = new EngineSessions(home.resolve("results"));
    open();
  }

  private void open() {
    SqlDesk desk = TestSqlDesk.in(home, memory);
    tab = SqlTab.open(document, SqlTab.services(sessions, RunLog.NONE, desk));
    pane = tab.pane();
  }

  @AfterEach
  void closeTab() {
    tab.close();
    memory.close();
    documents.close();
  }

  @Test
  void aValueIsWrittenByKeysAndEnterRuns() {
    tab.write("SELECT :name AS name, o_orderdate >= :from FROM samples.tpch.orders LIMIT 1");
    untilShown("name", "from");
    assertThat(kind("from")).isEqualTo("date");
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    tab.robot().write("it's; --");
    tab.press(KeyCode.TAB);
    tab.robot().write("today - 7");
    tab.press(KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(fx(() -> tab.front().phase())).isEqualTo(RunPhase.DONE);
    assertThat(values().get("name")).isEqualTo(new ParameterValue.Text("it's; --"));
    assertThat(values().get("from")).isInstanceOf(ParameterValue.Day.class);
  }

  @Test
  void aWrongValueIsToldUnderTheRowAndGetsTheKeyboard() {
    tab.write("-- @param n int\nSELECT :n, :other");
    untilShown("n", "other");
    set("n", Written.of("many"));
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("the problem is told", () -> tab.words(".parameter-problems").size() == 2);
    assertThat(fx(() -> tab.words(".parameter-problems")))
        .containsExactly(
            ":n – 'many' will not do: write a whole number, such as 1000",
            ":other – A value is missing: write any text");
    assertThat(fx(() -> pane.controller().runs().all())).isEmpty();
    tab.press(KeyCode.CONTROL, KeyCode.A);
    tab.robot().write("42");
    until("the first is well", () -> tab.words(".parameter-problems").size() == 1);
    assertThat(fx(() -> model("n").writtenProperty().get())).isEqualTo(Written.of("42"));
  }

  @Test
  void aDropdownAsksTheEngineAndIsSearchedByKeys() {
    tab.write(
        "-- @param nation dropdown(SELECT n_name FROM samples.tpch.nation ORDER BY 1) = 'PERU'\n"
            + "SELECT :nation AS nation");
    untilShown("nation");
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    tab.press(KeyCode.DOWN);
    until("the choices are there", () -> popupWords().contains("PERU"));
    tab.robot().write("fran");
    tab.press(KeyCode.ENTER);
    until(
        "it is chosen", () -> model("nation").writtenProperty().get().equals(Written.of("FRANCE")));
    tab.press(KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(values()).isEqualTo(Map.of("nation", new ParameterValue.Text("FRANCE")));
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    tab.press(KeyCode.DOWN);
    until("the choices are there again", () -> popupWords().contains("GERMANY"));
    tab.press(KeyCode.DOWN);
    tab.press(KeyCode.ENTER);
    until(
        "the one after it",
        () -> model("nation").writtenProperty().get().equals(Written.of("GERMANY")));
  }

  @Test
  void aDropdownWhoseQueryFailsSaysWhyAndTriesAgain() {
    tab.write("-- @param x dropdown(SELECT a FROM not_yet_there)\nSELECT :x");
    untilShown("x");
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    tab.press(KeyCode.DOWN);
    until(
        "the error is shown",
        () -> popupWords().stream().anyMatch(words -> words.contains("not_yet_there")));
    tab.press(KeyCode.ESCAPE);
    String view = "CREATE TEMPORARY VIEW not_yet_there AS SELECT 'now' AS a";
    sessions.ready().submit(Statement.of(view)).done().join();
    tab.press(KeyCode.DOWN);
    tab.robot().clickOn("Try again");
    until("the choice is there", () -> popupWords().contains("now"));
    tab.press(KeyCode.ESCAPE);
  }

  @Test
  void severalValuesAreTickedAndBoundAsAList() {
    tab.write(
        "-- @param status multi('O' \"open\", 'P', 'F') = 'O'\n"
            + "SELECT count(*) AS n FROM samples.tpch.orders WHERE o_orderstatus IN (:status)"
            + " AND array_contains(:status, 'P')");
    untilShown("status");
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    tab.press(KeyCode.DOWN);
    until("the choices are there", () -> popupWords().contains("open"));
    tab.press(KeyCode.DOWN);
    tab.press(KeyCode.ENTER);
    tab.press(KeyCode.ESCAPE);
    until("both are chips", () -> tab.words(".parameter-chips").equals(List.of("O open", "P")));
    tab.press(KeyCode.ENTER);
    tab.awaitEnd();
    assertThat(fx(() -> tab.front().phase())).isEqualTo(RunPhase.DONE);
    assertThat(values().get("status"))
        .isEqualTo(
            new ParameterValue.Several(
                List.of(new ParameterValue.Text("O"), new ParameterValue.Text("P"))));
  }

  @Test
  void aMistakeOfTheHeaderIsShownAndNothingRuns() {
    tab.write("-- @param a date\n-- @param a int\nSELECT :a");
    untilShown("a");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("the place is marked", () -> !pane.editor().problems().all().isEmpty());
    assertThat(fx(() -> tab.words(".parameter-problems")))
        .containsExactly(
            "The parameter a is defined in line 1 already: remove one of the two, or give it"
                + " another name");
    assertThat(fx(() -> pane.controller().runs().all())).isEmpty();
  }

  @Test
  void aMarkerInQuotesIsToldAndBoundByOneClick() {
    tab.write("SELECT ${n}, 'Dear ${name}'");
    untilShown("n");
    tab.robot().clickOn("Write 'Dear ' || :name instead");
    until("it is bound", () -> pane.editor().text().equals("SELECT ${n}, 'Dear ' || :name"));
    untilShown("n", "name");
  }

  @Test
  void definitionsAreWrittenIntoTheHeaderAndTakenBackByUndo() {
    tab.write("SELECT 1 WHERE DATE'2026-01-01' >= :from_date");
    untilShown("from_date");
    run(() -> pane.controller().parameters().writeHeader());
    assertThat(fx(() -> pane.editor().text()))
        .startsWith("-- @param from_date date null\n\nSELECT 1");
    run(() -> pane.editor().area().undo());
    assertThat(fx(() -> pane.editor().text())).startsWith("SELECT 1");
  }

  @Test
  void valuesComeBackWithTheDocument() {
    tab.write("SELECT :a, :b");
    untilShown("a", "b");
    set("a", Written.of("it's"));
    set("b", Written.NULL);
    run(() -> pane.controller().parameters().move(model("b"), 0));
    tab.close();
    open();
    untilShown("b", "a");
    assertThat(fx(() -> model("a").writtenProperty().get())).isEqualTo(Written.of("it's"));
    assertThat(fx(() -> model("b").writtenProperty().get())).isEqualTo(Written.NULL);
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
    return fx(() -> tab.front().requestProperty().get().statement().parameters().named());
  }

  private static List<String> popupWords() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof javafx.stage.Popup && window.isShowing())
        .flatMap(window -> SqlTab.words(window.getScene().getRoot()).stream())
        .toList();
  }
}
