package dev.tarn.ui.complete;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableName;
import dev.tarn.session.complete.Proposal;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.sql.RunLog;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.sql.SqlTab;
import dev.tarn.ui.sql.TestSqlDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The help in a SQL tab on a real engine, by keys.
class EditorAssistanceTest {
  @TempDir private Path home;

  private final List<String> picked = new ArrayList<>();
  private final List<TableName> revealed = new ArrayList<>();
  private SqlTab tab;
  private SqlPane pane;
  private PatientRobot robot;

  @BeforeEach
  void openTab() {
    Assist assist = new Assist(_ -> 0, picked::add, revealed::add);
    tab = SqlTab.open(home, "", SqlTab.services(home, RunLog.NONE, TestSqlDesk.in(home, assist)));
    pane = tab.pane();
    robot = tab.robot();
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @Test
  void columnsComeWhileTheyAreTypedAndOneIsPicked() {
    tab.write("SELECT  FROM samples.tpch.nation n", 7);
    robot.type(KeyCode.N, KeyCode.PERIOD);
    until("the columns", () -> labels().contains("n_nationkey"));
    robot.type(KeyCode.N, KeyCode.A, KeyCode.M);
    until("the name alone", () -> labels().equals(List.of("n_name")));
    robot.type(KeyCode.ENTER);
    assertThat(tab.text()).isEqualTo("SELECT n.n_name FROM samples.tpch.nation n");
    assertThat(fx(() -> labels().isEmpty())).isTrue();
    assertThat(picked).containsExactly("COLUMN n_name");
    tab.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(tab.text()).isEqualTo("SELECT n.nam FROM samples.tpch.nation n");
  }

  @Test
  void aTableOfAnotherSchemaIsNamedInFull() {
    tab.write("SELECT * FROM ", 14);
    robot.type(KeyCode.P, KeyCode.A, KeyCode.R, KeyCode.T, KeyCode.S);
    until("the table", () -> labels().contains("partsupp"));
    until(
        "the sample's",
        () -> proposals().stream().anyMatch(each -> each.detail().equals("samples.tpch")));
    while (!fx(() -> selectedInsert()).equals("samples.tpch.partsupp")) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.TAB);
    assertThat(tab.text()).isEqualTo("SELECT * FROM samples.tpch.partsupp");
  }

  @Test
  void aJoinConditionIsProposedFirst() {
    String text = "SELECT * FROM samples.tpch.orders o JOIN samples.tpch.customer c ON ";
    tab.write(text, text.length());
    tab.press(KeyCode.CONTROL, KeyCode.SPACE);
    until(
        "the condition",
        () -> labels().stream().findFirst().equals(of("o.o_custkey = c.c_custkey")));
    robot.type(KeyCode.ENTER);
    assertThat(tab.text()).isEqualTo(text + "o.o_custkey = c.c_custkey");
  }

  @Test
  void aSnippetPutsTheCaretIntoItsGap() {
    tab.write("", 0);
    robot.type(KeyCode.S, KeyCode.E, KeyCode.L);
    until("the snippet", () -> labels().contains("sel"));
    robot.type(KeyCode.ENTER);
    assertThat(tab.text()).isEqualTo("SELECT \nFROM ");
    assertThat(fx(() -> pane.editor().area().getCaretPosition())).isEqualTo(7);
  }

  @Test
  void escapeClosesTheListAndLeavesTheQueryRunning() {
    tab.write("SELECT count(*) FROM samples.tpch_sf10.lineitem", 47);
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("it runs", () -> pane.runningProperty().get());
    tab.press(KeyCode.CONTROL, KeyCode.SPACE);
    until("the list", () -> listIsShown());
    tab.press(KeyCode.ESCAPE);
    until("no list", () -> !listIsShown());
    assertThat(fx(() -> pane.runningProperty().get())).isTrue();
    tab.press(KeyCode.ESCAPE);
    until("the end", () -> !pane.runningProperty().get());
  }

  @Test
  void aCallIsExplainedWithinItsParentheses() {
    tab.write("SELECT date_trun", 16);
    robot.type(KeyCode.C);
    tab.press(KeyCode.CONTROL, KeyCode.SPACE);
    until("the function", () -> labels().contains("date_trunc"));
    robot.type(KeyCode.ENTER);
    assertThat(tab.text()).isEqualTo("SELECT date_trunc()");
    until("how it is called", () -> pane.assistance().isCallShown());
    tab.press(KeyCode.ESCAPE);
    until("no more", () -> !pane.assistance().isCallShown());
  }

  @Test
  void aTableIsShownInTheCatalogByKey() {
    tab.write("SELECT n.n_name FROM samples.tpch.nation n", 37);
    tab.press(KeyCode.F12);
    until("the table", () -> !revealed.isEmpty());
    assertThat(revealed).containsExactly(new TableName("samples", "tpch", "nation"));
  }

  @Test
  void aNameUnderTheMouseIsExplained() {
    tab.write("SELECT n_name FROM samples.tpch.nation", 0);
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
