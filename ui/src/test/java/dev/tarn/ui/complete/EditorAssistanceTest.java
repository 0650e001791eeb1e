package dev.tarn.ui.complete;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableName;
import dev.tarn.session.Threads;
import dev.tarn.session.complete.Proposal;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.sql.EngineSessions;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.sql.SqlServices;
import dev.tarn.ui.sql.TestSqlDesk;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The help in a SQL tab on a real engine, by keys.
class EditorAssistanceTest {
  @TempDir private Path home;

  private final FxRobot robot = new FxRobot();
  private final List<String> picked = new ArrayList<>();
  private final List<TableName> revealed = new ArrayList<>();
  private Documents documents;
  private SqlPane pane;
  private Stage stage;

  @BeforeEach
  void openTab() {
    FxTests.start();
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    documents = Workspace.open(home.resolve("work"), user).openDocuments();
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
  void columnsComeWhileTheyAreTypedAndOneIsPicked() {
    write("SELECT  FROM samples.tpch.nation n", 7);
    robot.type(KeyCode.N, KeyCode.PERIOD);
    until("the columns", () -> labels().contains("n_nationkey"));
    robot.type(KeyCode.N, KeyCode.A, KeyCode.M);
    until("the name alone", () -> labels().equals(List.of("n_name")));
    robot.type(KeyCode.ENTER);
    assertThat(fx(this::text)).isEqualTo("SELECT n.n_name FROM samples.tpch.nation n");
    assertThat(fx(() -> labels().isEmpty())).isTrue();
    assertThat(fx(() -> picked)).containsExactly("COLUMN n_name");
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(fx(this::text)).isEqualTo("SELECT n.nam FROM samples.tpch.nation n");
  }

  @Test
  void aTableOfAnotherSchemaIsNamedInFull() {
    write("SELECT * FROM ", 14);
    robot.type(KeyCode.P, KeyCode.A, KeyCode.R, KeyCode.T, KeyCode.S);
    until("the table", () -> labels().contains("partsupp"));
    until(
        "the sample's",
        () -> proposals().stream().anyMatch(each -> each.detail().equals("samples.tpch")));
    while (!fx(() -> selectedInsert()).equals("samples.tpch.partsupp")) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.TAB);
    assertThat(fx(this::text)).isEqualTo("SELECT * FROM samples.tpch.partsupp");
  }

  @Test
  void aJoinConditionIsProposedFirst() {
    String text = "SELECT * FROM samples.tpch.orders o JOIN samples.tpch.customer c ON ";
    write(text, text.length());
    press(KeyCode.CONTROL, KeyCode.SPACE);
    until(
        "the condition",
        () -> labels().stream().findFirst().equals(of("o.o_custkey = c.c_custkey")));
    robot.type(KeyCode.ENTER);
    assertThat(fx(this::text)).isEqualTo(text + "o.o_custkey = c.c_custkey");
  }

  @Test
  void aSnippetPutsTheCaretIntoItsGap() {
    write("", 0);
    robot.type(KeyCode.S, KeyCode.E, KeyCode.L);
    until("the snippet", () -> labels().contains("sel"));
    robot.type(KeyCode.ENTER);
    assertThat(fx(this::text)).isEqualTo("SELECT \nFROM ");
    assertThat(fx(() -> pane.editor().area().getCaretPosition())).isEqualTo(7);
  }

  @Test
  void escapeClosesTheListAndLeavesTheQueryRunning() {
    write("SELECT count(*) FROM samples.tpch_sf10.lineitem", 47);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until("it runs", () -> pane.runningProperty().get());
    press(KeyCode.CONTROL, KeyCode.SPACE);
    until("the list", () -> listIsShown());
    press(KeyCode.ESCAPE);
    until("no list", () -> !listIsShown());
    assertThat(fx(() -> pane.runningProperty().get())).isTrue();
    press(KeyCode.ESCAPE);
    until("the end", () -> !pane.runningProperty().get());
  }

  @Test
  void aCallIsExplainedWithinItsParentheses() {
    write("SELECT date_trun", 16);
    robot.type(KeyCode.C);
    press(KeyCode.CONTROL, KeyCode.SPACE);
    until("the function", () -> labels().contains("date_trunc"));
    robot.type(KeyCode.ENTER);
    assertThat(fx(this::text)).isEqualTo("SELECT date_trunc()");
    until("how it is called", () -> pane.assistance().isCallShown());
    press(KeyCode.ESCAPE);
    until("no more", () -> !pane.assistance().isCallShown());
  }

  @Test
  void aTableIsShownInTheCatalogByKey() {
    write("SELECT n.n_name FROM samples.tpch.nation n", 37);
    press(KeyCode.F12);
    until("the table", () -> !revealed.isEmpty());
    assertThat(revealed).containsExactly(new TableName("samples", "tpch", "nation"));
  }

  @Test
  void aNameUnderTheMouseIsExplained() {
    write("SELECT n_name FROM samples.tpch.nation", 0);
    until("it is drawn", () -> pane.editor().area().getCharacterBoundsOnScreen(9, 10).isPresent());
    var place = fx(() -> pane.editor().area().getCharacterBoundsOnScreen(9, 10).orElseThrow());
    robot.moveTo(place.getCenterX(), place.getCenterY());
    until("its meaning", () -> pane.assistance().isNameShown());
    robot.moveTo(place.getCenterX(), place.getCenterY() + 150);
    until("no more", () -> !pane.assistance().isNameShown());
  }

  private static Optional<String> of(String text) {
    return Optional.of(text);
  }

  private SqlPane tab() {
    return new SqlPane(
        documents.create(""),
        new SqlServices(
            new EngineSessions(home.resolve("results")),
            Background.threads(),
            Threads.perTask("rows"),
            FxThread::later,
            _ -> {},
            TestSqlDesk.in(home, new Assist(_ -> 0, picked::add, revealed::add))));
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

  private void write(String text, int caret) {
    run(() -> {
      pane.editor().area().replaceText(text);
      pane.editor().select(caret, caret);
    });
    until("the keyboard is here", () -> pane.editor().area().isFocused());
  }

  private void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  private String text() {
    return pane.editor().text();
  }

  private boolean listIsShown() {
    return !proposals().isEmpty();
  }

  private List<Proposal> proposals() {
    return pane.assistance().proposals();
  }

  private List<String> labels() {
    return proposals().stream().map(Proposal::label).toList();
  }

  private String selectedInsert() {
    return pane.assistance().selected().map(Proposal::insert).orElse("");
  }
}
