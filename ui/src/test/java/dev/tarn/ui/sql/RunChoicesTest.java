package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.TestDesk;
import dev.tarn.ui.pane.Command;
import java.nio.file.Path;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How statements are run, chosen by keys and remembered through a restart.
class RunChoicesTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private TarnWindow window;

  @BeforeEach
  void openWindow() {
    FxTests.start();
    window = open();
    run(() -> window.closeAll());
    run(() -> window.openQuery("SELECT 1"));
    run(() -> window.openQuery("SELECT 2"));
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void goingOnAfterErrorsIsRemembered() {
    run(() ->
        window.model().allCommands().stream()
            .filter(command -> command.title().startsWith("Go on after"))
            .forEach(Command::run));
    assertThat(fx(() -> pane(0).controller().choices().goOnProperty().get())).isTrue();
    reopen();
    assertThat(fx(() -> pane(0).controller().choices().goOnProperty().get())).isTrue();
  }

  @Test
  void theSharedSessionIsChosenByKeysAndRememberedForItsTab() {
    openMenu();
    until("the menu", () -> chip(1).isShowing());
    // The first line tells of the engine and cannot be chosen.
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    until("the shared session", () -> shared(1));
    until("closed", () -> !chip(1).isShowing());
    assertThat(fx(() -> shared(0))).isFalse();
    reopen();
    assertThat(fx(() -> shared(1))).isTrue();
    assertThat(fx(() -> shared(0))).isFalse();
  }

  @Test
  void theSessionThatIsChosenStaysSoWhenItIsChosenAgain() {
    openMenu();
    until("the menu", () -> chip(1).isShowing());
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    until("closed", () -> !chip(1).isShowing());
    assertThat(
            fx(() ->
                chip(1).getItems().stream()
                    .filter(item -> item instanceof RadioMenuItem radio && radio.isSelected())
                    .count()))
        .isEqualTo(1);
    assertThat(fx(() -> shared(1))).isFalse();
  }

  @Test
  void escapeClosesTheMenuOfTheSessionAndChangesNothing() {
    openMenu();
    until("the menu", () -> chip(1).isShowing());
    press(KeyCode.DOWN);
    press(KeyCode.ESCAPE);
    until("closed", () -> !chip(1).isShowing());
    assertThat(fx(() -> shared(1))).isFalse();
  }

  private void openMenu() {
    until("the editor has the keyboard", () -> pane(1).editor().area().isFocused());
    run(() -> chip(1).requestFocus());
    until("the chip has it", () -> chip(1).isFocused());
    press(KeyCode.SPACE);
  }

  private void reopen() {
    run(window::close);
    window = open();
    until("both tabs", () -> window.panes().size() == 2);
  }

  private boolean shared(int tab) {
    return chip(tab).getItems().stream()
        .filter(RadioMenuItem.class::isInstance)
        .map(RadioMenuItem.class::cast)
        .filter(RadioMenuItem::isSelected)
        .map(MenuItem::getText)
        .anyMatch(text -> text.startsWith("One session"));
  }

  private EngineChip chip(int tab) {
    return (EngineChip)
        pane(tab).view().lookupAll(".menu-button").stream()
            .filter(EngineChip.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private SqlPane pane(int tab) {
    return (SqlPane) window.panes().get(tab);
  }

  private TarnWindow open() {
    return TestDesk.window(home.resolve("user"), home.resolve("work"));
  }

  private void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }
}
