package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.task.FxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that other programs change, delete and bring back, in a real window.
class FilesOnDiskTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private Path folder;
  private Path file;
  private TarnWindow window;

  @BeforeEach
  void openWindow() throws IOException {
    FxTests.start();
    folder = Files.createDirectories(home.resolve("work"));
    file = Files.createDirectories(folder.resolve("queries")).resolve("a.sql");
    Files.writeString(file, "SELECT 1;\nSELECT 2;\nSELECT 3;\n");
    window =
        fx(() -> {
          TarnWindow made = new TarnWindow(new Stage(), TestDesk.in(home.resolve("user")));
          made.show(folder);
          return made;
        });
    until("the folder is open", () -> window.services().isPresent());
    run(() -> window.documents().open(file));
    until("the tab", () -> isOpen());
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void aTextWithoutChangesFollowsItsFileAndUndoingBringsTheOldOneBack() throws IOException {
    run(() -> pane().editor().goTo(3, 8));
    Files.writeString(file, "-- new\nSELECT 1;\nSELECT 2;\nSELECT 3;\n");
    until("the new text", () -> text().startsWith("-- new\n"));
    assertThat(fx(() -> pane().changedProperty().get())).isFalse();
    assertThat(fx(() -> bar() == null)).isTrue();
    assertThat(fx(() -> pane().editor().lineAndColumn())).containsExactly(4, 8);
    run(() -> pane().editor().area().undo());
    assertThat(text()).isEqualTo("SELECT 1;\nSELECT 2;\nSELECT 3;\n");
    assertThat(fx(() -> pane().changedProperty().get())).isTrue();
    run(() -> pane().editor().area().redo());
    until("as the file", () -> !pane().changedProperty().get());
    assertThat(text()).startsWith("-- new\n");
    assertThat(Files.readString(file)).startsWith("-- new\n");
  }

  @Test
  void aTextWithChangesIsReloadedWhenTheUserWantsItInOneStep() throws IOException {
    run(() -> pane().editor().insert("-- mine\n"));
    Files.writeString(file, "SELECT 4;\n");
    until("the bar", () -> words().contains("queries/a.sql was changed by another program"));
    assertThat(text()).startsWith("-- mine\n");
    press("Reload");
    until("the new text", () -> text().equals("SELECT 4;\n"));
    until("no bar", () -> bar() == null);
    run(() -> pane().editor().area().undo());
    assertThat(text()).startsWith("-- mine\nSELECT 1;");
  }

  @Test
  void keepingOnesOwnTextLetsTheNextSaveWriteIt() throws IOException {
    run(() -> pane().editor().insert("-- mine\n"));
    Files.writeString(file, "SELECT 4;\n");
    until("the bar", () -> words().contains("was changed"));
    press("Keep mine");
    until("no bar", () -> bar() == null);
    press(KeyCode.CONTROL, KeyCode.S);
    until("it is saved", () -> !pane().changedProperty().get());
    assertThat(Files.readString(file)).startsWith("-- mine\nSELECT 1;");
  }

  @Test
  void aSaveOverAnotherProgramsTextAsksFirst() throws IOException {
    run(() -> pane().editor().insert("-- mine\n"));
    Files.writeString(file, "SELECT 4;\n");
    press(KeyCode.CONTROL, KeyCode.S);
    until("the bar", () -> words().contains("not saved"));
    assertThat(file).hasContent("SELECT 4;\n");
    press("Overwrite");
    until("it is saved", () -> !pane().changedProperty().get());
    assertThat(Files.readString(file)).startsWith("-- mine\nSELECT 1;");
    until("no bar", () -> bar() == null);
  }

  @Test
  void bothTextsAreComparedAndOneDifferenceIsTaken() throws IOException {
    run(() -> pane().editor().insert("-- mine\n"));
    Files.writeString(file, "SELECT 1;\nSELECT 22;\nSELECT 3;\n");
    until("the bar", () -> words().contains("was changed"));
    press("Compare…");
    until("the differences", () -> boxWords().contains("Difference 1 of 2"));
    press(KeyCode.F7);
    until("the second", () -> boxWords().contains("Difference 2 of 2"));
    press(KeyCode.ALT, KeyCode.RIGHT);
    until("it is taken", () -> boxWords().contains("Difference 1 of 1"));
    assertThat(text()).isEqualTo("-- mine\nSELECT 1;\nSELECT 22;\nSELECT 3;\n");
    run(() -> button(box(), "Keep mine").fire());
    until("no bar", () -> bar() == null);
    assertThat(fx(() -> box() == null)).isTrue();
  }

  @Test
  void aDeletedFileKeepsItsTextAndCanBeSavedAgain() throws IOException {
    Files.delete(file);
    until("the bar", () -> words().contains("queries/a.sql was deleted or moved"));
    assertThat(text()).startsWith("SELECT 1;");
    assertThat(fx(() -> pane().changedProperty().get())).isTrue();
    press("Save again");
    until("no bar", () -> bar() == null);
    assertThat(file).hasContent("SELECT 1;\nSELECT 2;\nSELECT 3;\n");
  }

  @Test
  void theTabOfADeletedFileIsClosedAndItsTextCanBeHadBack() throws IOException {
    Files.delete(file);
    until("the bar", () -> words().contains("deleted"));
    press("Close");
    until("no tab", () -> !isOpen());
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    until("the tab", () -> isOpen());
    assertThat(text()).startsWith("SELECT 1;");
  }

  @Test
  void aFolderThatIsAwayIsToldUntilItIsBack() throws IOException {
    Path away = Files.move(file.getParent(), folder.resolve("elsewhere"));
    until("the bar", () -> words().contains("cannot be read"));
    Files.move(away, file.getParent());
    until("no bar", () -> bar() == null);
    assertThat(fx(() -> pane().changedProperty().get())).isFalse();
  }

  private SqlPane pane() {
    return window.panes().stream()
        .filter(SqlPane.class::isInstance)
        .map(SqlPane.class::cast)
        .filter(pane -> pane.titleProperty().get().equals("a.sql"))
        .findFirst()
        .orElseThrow();
  }

  private boolean isOpen() {
    return window.panes().stream().anyMatch(pane -> pane.titleProperty().get().equals("a.sql"));
  }

  private String text() {
    return FxThread.isCurrent() ? textNow() : fx(this::textNow);
  }

  private String textNow() {
    String text = pane().editor().text();
    return window.documents().document(pane()).orElseThrow().text().equals(text)
        ? text
        : "the editor and the document differ";
  }

  private Node bar() {
    return pane().view().lookup(".file-bar");
  }

  private String words() {
    return bar() == null ? "" : labels(bar());
  }

  private static String labels(Node around) {
    return around.lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .collect(Collectors.joining("\n"));
  }

  private void press(String title) {
    run(() -> button(bar(), title).fire());
  }

  private static Button button(Node around, String title) {
    return around.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> title.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private Node box() {
    return window.stage().getScene().getRoot().lookup(".text-compare-box");
  }

  private String boxWords() {
    return box() == null ? "" : labels(box());
  }

  private void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }
}
