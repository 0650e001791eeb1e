package dev.tarn.ui.history;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.TestDesk;
import dev.tarn.workspace.state.HistoryEntry;
import dev.tarn.workspace.state.HistoryEntry.State;
import dev.tarn.workspace.state.StateDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The history's place in a real window, by keys.
class HistoryPlaceTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private TarnWindow window;

  @BeforeEach
  void openWindow() {
    FxTests.start();
    Path folder = home.resolve("work");
    try (StateDatabase database = new StateDatabase(folder.resolve(".tarn/state.db"))) {
      for (int i = 0; i < 450; i++) {
        database.history().note(entry("r" + i, "SELECT " + i + "\nFROM  numbers", State.SUCCEEDED));
      }
      database.history().note(entry("bad", "SELECT nope FROM orders", State.FAILED));
    }
    window =
        fx(() -> {
          TarnWindow made = new TarnWindow(new Stage(), TestDesk.in(home.resolve("user")));
          made.show(folder);
          return made;
        });
    until("the folder is open", this::isOpen);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    until("the first page", () -> window.history().size() >= 200);
    until(
        "the keyboard is in the search",
        () -> window.stage().getScene().getFocusOwner() instanceof TextField);
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void theLastRunIsFirstAndMoreComeWhenTheListIsScrolled() {
    assertThat(fx(() -> window.history().size())).isEqualTo(200);
    until("the last run", () -> words(".history-cell").contains("SELECT nope FROM orders"));
    press(KeyCode.DOWN);
    press(KeyCode.END);
    until("the second page", () -> window.history().size() >= 400);
    press(KeyCode.END);
    until("all of it", () -> window.history().size() == 451);
  }

  @Test
  void typingSearchesAndTheFilterListsOneState() {
    run(() -> window.history().search("ELECT 44"));
    until("those that fit", () -> window.history().size() == 11);
    run(() -> window.history().search(""));
    robot.clickOn("Failed");
    until("the failed one", () -> window.history().size() == 1);
    run(() -> window.history().select(0));
    until("its error", () -> words(".history-details").contains("No such column"));
    assertThat(fx(() -> words(".history-details"))).contains(":day = 2026-01-31");
  }

  @Test
  void aRunThatEndsIsSeenAtOnce() {
    run(() -> services().history().note(entry("new", "SELECT 'just now'", State.SUCCEEDED)));
    until("it", () -> words(".history-cell").contains("SELECT 'just now'"));
  }

  @Test
  void aStatementIsOpenedInANewTab() {
    int before = fx(() -> window.panes().size());
    run(() -> window.history().select(0));
    until("the details", () -> node(".history-tools") != null);
    run(() -> button("Open in a new tab").fire());
    until("the tab", () -> window.panes().size() == before + 1);
  }

  @Test
  void aResultThatWasClearedCannotBeOpened() {
    run(() -> window.history().select(1));
    until("the details", () -> node(".history-tools") != null);
    assertThat(fx(() -> ((Button) node(".history-tools .button")).isDisabled())).isTrue();
  }

  @Test
  void aRunIsDeletedByKey() {
    press(KeyCode.DOWN);
    press(KeyCode.DELETE);
    until("it is gone", () -> !words(".history-cell").contains("SELECT nope FROM orders"));
  }

  private StateDatabase services() {
    return window.state().orElseThrow();
  }

  private boolean isOpen() {
    return window.state().isPresent();
  }

  private static HistoryEntry entry(String id, String text, State state) {
    return new HistoryEntry(
        id,
        text,
        "{\"day\":{\"type\":\"date\",\"value\":\"2026-01-31\"}}",
        "Query 1",
        Instant.now(),
        Duration.ofMillis(15),
        3,
        state,
        state == State.FAILED ? "No such column" : null);
  }

  private void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  private Button button(String tooltip) {
    return window.stage().getScene().getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> tooltip.equals(button.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private List<String> words(String selector) {
    return window.stage().getScene().getRoot().lookupAll(selector).stream()
        .flatMap(node -> node.lookupAll(".label").stream())
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .toList();
  }
}
