package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.compare.CompareBox;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two results of a real engine, compared in a window.
class CompareTest {
  @TempDir private Path home;

  private final OverlayLayer layer = fx(OverlayLayer::new);
  private final List<String> opened = new ArrayList<>();
  private final Background background = Background.threads();
  private SqlTab tab;
  private SqlPane pane;

  @BeforeEach
  void runTwoStatements() {
    String text =
        """
        -- Before
        SELECT id, id * 2 AS twice, 'x' AS old FROM range(100);
        -- After
        SELECT id, if(id = 7, -1, id * 2) AS twice FROM range(5, 103);
        """;
    tab = SqlTab.open(home, text, SqlTab.services(home, RunLog.NONE, TestSqlDesk.in(home)), layer);
    pane = tab.pane();
    run(() -> pane.setOnCompare(this::compare));
    tab.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    until("two results", () -> pane.results().size() == 2 && !pane.runningProperty().get());
  }

  @AfterEach
  void close() {
    tab.close();
  }

  @Test
  void rowsAreMatchedByTheGuessedKeyAndTheDifferencesListed() {
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    until("the differences", () -> table() != null && table().getItems().size() == 9);
    assertThat(fx(this::words)).contains("same 94", "added 3", "removed 5", "changed 1");
    assertThat(fx(this::words)).contains("only there: old");
    until("the changed value", () -> words().contains("14 → -1"));
    press("changed 1");
    until("the changed row alone", () -> table().getItems().size() == 1);
  }

  @Test
  void theOrderOfTheRowsCanBeChosenInstead() {
    run(this::compare);
    until("the differences", () -> table() != null);
    run(() -> ((MenuButton) node("#compare-key")).getItems().getFirst().fire());
    until("all differ", () -> words().contains("changed 98"));
  }

  @Test
  void theComparisonOpensAsAQueryThatTheEngineRuns() {
    run(this::compare);
    until("the differences", () -> table() != null);
    press("As SQL");
    until("the query", () -> !opened.isEmpty());
    run(() -> {
      pane.editor().replaceAll(opened.getFirst());
      pane.editor().select(20, 20);
    });
    until("it is read", () -> pane.editor().isRead() && pane.current().isPresent());
    run(() -> pane.controller().runCurrent());
    until(
        "its rows",
        () -> {
          RunModel front = pane.controller().runs().selectedProperty().get();
          return front != null
              && front.titleProperty().get().equals("Differences")
              && front.phase() == RunPhase.DONE
              && front.rowsProperty().get() == 9;
        });
  }

  private void compare() {
    new CompareBox(
            layer,
            background,
            home.resolve("compare"),
            opened::add,
            pane.front().orElseThrow(),
            pane.results().subList(0, 1))
        .show();
  }

  private void press(String text) {
    run(() ->
        tab.stage().getScene().getRoot().lookupAll(".compare-box *").stream()
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(button -> text.equals(button.getText()))
            .findFirst()
            .orElseThrow()
            .fire());
  }

  private TableView<?> table() {
    return (TableView<?>) node("#differences");
  }

  private javafx.scene.Node node(String selector) {
    return tab.stage().getScene().getRoot().lookup(selector);
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (String selector : List.of(".label", ".toggle-button", ".table-cell")) {
      tab.stage().getScene().getRoot().lookupAll(selector).stream()
          .filter(Labeled.class::isInstance)
          .map(label -> ((Labeled) label).getText())
          .forEach(words::add);
    }
    return words;
  }
}
