package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Threads;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.compare.CompareBox;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Two results of a real engine, compared in a window.
class CompareTest {
  @TempDir private Path home;

  private final OverlayLayer layer = fx(OverlayLayer::new);
  private final FxRobot robot = new FxRobot();
  private final List<String> opened = new ArrayList<>();
  private final Background background = Background.threads();
  private Documents documents;
  private SqlPane pane;
  private Stage stage;

  @BeforeEach
  void runTwoStatements() {
    FxTests.start();
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    documents = Workspace.open(home.resolve("work"), user).openDocuments();
    String text =
        """
        -- Before
        SELECT id, id * 2 AS twice, 'x' AS old FROM range(100);
        -- After
        SELECT id, if(id = 7, -1, id * 2) AS twice FROM range(5, 103);
        """;
    pane =
        fx(() ->
            new SqlPane(
                documents.create(text),
                new SqlServices(
                    new EngineSessions(home.resolve("results")),
                    background,
                    Threads.perTask("rows"),
                    FxThread::later,
                    RunLog.NONE,
                    TestSqlDesk.in(home))));
    stage = fx(this::window);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER)
        .release(KeyCode.ENTER, KeyCode.SHIFT, KeyCode.CONTROL);
    until("two results", () -> pane.results().size() == 2 && !pane.runningProperty().get());
  }

  @AfterEach
  void close() {
    run(() -> {
      pane.close();
      stage.hide();
    });
    documents.close();
  }

  @Test
  void rowsAreMatchedByTheGuessedKeyAndTheDifferencesListed() {
    robot
        .press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C)
        .release(KeyCode.C, KeyCode.ALT, KeyCode.CONTROL);
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

  private Stage window() {
    Scene scene = new Scene(new StackPane(pane.view(), layer), 1200, 760);
    new Theme().style(scene);
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    pane.setOnCompare(this::compare);
    pane.focus();
    return shown;
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
        stage.getScene().getRoot().lookupAll(".compare-box *").stream()
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
    return stage.getScene().getRoot().lookup(selector);
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (String selector : List.of(".label", ".toggle-button", ".table-cell")) {
      stage.getScene().getRoot().lookupAll(selector).stream()
          .filter(Labeled.class::isInstance)
          .map(label -> ((Labeled) label).getText())
          .forEach(words::add);
    }
    return words;
  }
}
