package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.sql.SqlPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Earlier versions of texts in a real window.
class LocalHistoryTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private Path folder;
  private TarnWindow window;

  @BeforeEach
  void openWindow() throws IOException {
    FxTests.start();
    folder = Files.createDirectories(home.resolve("work"));
    Files.writeString(folder.resolve("a.sql"), "SELECT 1;\nSELECT 2;\n");
    window = open();
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void anEarlierVersionOfAFileIsShownAndRestoredAndUndone() {
    run(() -> window.documents().open(folder.resolve("a.sql")));
    until("the tab", () -> window.panes().size() == 1);
    run(() -> pane().editor().replaceAll("SELECT 1;\nSELECT 'other';\n"));
    press(KeyCode.CONTROL, KeyCode.S);
    until("it is saved", () -> !pane().changedProperty().get());
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.H);
    until("two versions", () -> list() != null && list().getItems().size() == 2);
    press(KeyCode.ESCAPE);
    until("it is closed", () -> list() == null);
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.H);
    until("it is there again", () -> list() != null && list().getItems().size() == 2);
    run(() -> list().getSelectionModel().select(1));
    until("side by side", () -> words().containsAll(List.of("Difference 1 of 1", "2", "'other'")));
    run(() -> window.settings().texts().sideBySideProperty().set(false));
    until("one below the other", () -> words().contains("SELECT 'other';"));
    run(() -> restore().fire());
    until("the old text", () -> pane().editor().text().equals("SELECT 1;\nSELECT 2;\n"));
    run(() -> pane().editor().area().undo());
    assertThat(fx(() -> pane().editor().text())).isEqualTo("SELECT 1;\nSELECT 'other';\n");
  }

  @Test
  void oneDifferenceOfSeveralIsTakenFromAVersionByKeys() {
    run(() -> window.documents().open(folder.resolve("a.sql")));
    until("the tab", () -> window.panes().size() == 1);
    run(() -> pane().editor().replaceAll("SELECT 'one';\nSELECT 2;\n-- three\n"));
    press(KeyCode.CONTROL, KeyCode.S);
    until("it is saved", () -> !pane().changedProperty().get());
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.H);
    until("two versions", () -> list() != null && list().getItems().size() == 2);
    run(() -> list().getSelectionModel().select(1));
    until("the differences", () -> words().contains("Difference 1 of 2"));
    press(KeyCode.F7);
    until("the second", () -> words().contains("Difference 2 of 2"));
    press(KeyCode.SHIFT, KeyCode.F7);
    until("the first", () -> words().contains("Difference 1 of 2"));
    press(KeyCode.ALT, KeyCode.RIGHT);
    until("one is left", () -> words().contains("Difference 1 of 1"));
    assertThat(fx(() -> pane().editor().text())).isEqualTo("SELECT 1;\nSELECT 2;\n-- three\n");
    run(() -> window.closeOverlays());
    run(() -> pane().editor().area().undo());
    assertThat(fx(() -> pane().editor().text())).isEqualTo("SELECT 'one';\nSELECT 2;\n-- three\n");
  }

  @Test
  void aTextThatWasNeverSavedHasItsVersionsAfterARestart() {
    run(() -> window.openQuery("SELECT 'first'"));
    run(() -> pane().editor().replaceAll("SELECT 'second'"));
    run(window::close);
    window = open();
    until("the tab", () -> window.panes().size() == 1);
    run(() -> pane().editor().replaceAll("SELECT 'third'"));
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.H);
    until("two versions", () -> list() != null && list().getItems().size() == 2);
    run(() -> window.settings().texts().sideBySideProperty().set(false));
    until("the difference", () -> words().contains("SELECT 'second'"));
  }

  private TarnWindow open() {
    return TestDesk.window(home.resolve("user"), folder);
  }

  private SqlPane pane() {
    return (SqlPane) window.model().selected().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private ListView<Object> list() {
    return (ListView<Object>) window.stage().getScene().getRoot().lookup("#versions-list");
  }

  private Button restore() {
    return (Button) window.stage().getScene().getRoot().lookup(".versions-box .button.accent");
  }

  private void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  private List<String> words() {
    return window.stage().getScene().getRoot().lookupAll(".versions-box .label").stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .toList();
  }
}
