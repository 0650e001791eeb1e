package dev.tarn.ui.keymap;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.TestDesk;
import dev.tarn.ui.pane.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes keys in the sheet of a real window.
class KeymapTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private TarnWindow window;

  @BeforeEach
  void openWindow() {
    FxTests.start();
    window = open();
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void aCommandGetsAnotherKeyWhichHoldsAtOnceAndInTheNextWindow() {
    change("side panel", KeyCode.CONTROL, KeyCode.J);
    assertThat(key("Show or hide the side panel")).isEqualTo("Ctrl+J");
    until("it is kept", () -> saved().contains("Shortcut+J"));
    run(window::closeOverlays);
    boolean before = fx(() -> window.model().panelShownProperty().get());
    robot.press(KeyCode.CONTROL, KeyCode.J).release(KeyCode.J, KeyCode.CONTROL);
    until("the panel", () -> window.model().panelShownProperty().get() != before);
    run(window::close);
    window = open();
    assertThat(key("Show or hide the side panel")).isEqualTo("Ctrl+J");
  }

  @Test
  void aKeyThatBelongsToAnotherMustBePressedTwice() {
    change("side panel", KeyCode.CONTROL, KeyCode.K);
    assertThat(key("Show or hide the side panel")).isEqualTo("Ctrl+B");
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    assertThat(key("Show or hide the side panel")).isEqualTo("Ctrl+K");
    assertThat(key("Find anything")).isEmpty();
  }

  @Test
  void whatTheNewKeysWouldWriteStaysOutOfTheSearch() {
    change("side panel", KeyCode.CONTROL, KeyCode.ALT, KeyCode.J);
    assertThat(key("Show or hide the side panel")).isEqualTo("Ctrl+Alt+J");
    assertThat(
            fx(() -> ((TextField) robot.lookup(".shortcut-sheet .text-field").query()).getText()))
        .isEqualTo("side panel");
  }

  @Test
  void backspaceTakesAKeyAway() {
    change("side panel", KeyCode.BACK_SPACE);
    assertThat(key("Show or hide the side panel")).isEmpty();
  }

  /// Searches a command in the sheet and gives it a key.
  private void change(String words, KeyCode... keys) {
    robot.press(KeyCode.F1).release(KeyCode.F1);
    until("the sheet", () -> node(".shortcut-sheet") != null);
    robot.write(words);
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    robot.press(keys).release(keys);
  }

  private String key(String title) {
    return fx(() ->
        window.model().allCommands().stream()
            .filter(command -> command.title().equals(title))
            .findFirst()
            .flatMap(Command::key)
            .map(KeyCombination::getDisplayText)
            .orElse(""));
  }

  private TarnWindow open() {
    return TestDesk.window(home.resolve("user"), home.resolve("work"));
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private String saved() throws IOException {
    Path file = home.resolve("user/config/keymap.json");
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
