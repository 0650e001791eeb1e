package dev.tarn.ui.find;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.TestDesk;
import dev.tarn.ui.sql.SqlPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search in all files in a real window, by keys.
class FindPlaceTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private Path folder;
  private TarnWindow window;

  @BeforeEach
  void openWindow() throws IOException {
    FxTests.start();
    folder = home.resolve("work");
    Files.createDirectories(folder.resolve("queries"));
    Files.writeString(folder.resolve("a.sql"), "SELECT orders\nFROM orders;\n");
    Files.writeString(folder.resolve("queries/b.sql"), "SELECT 1;\n  SELECT big_orders;\n");
    Files.writeString(folder.resolve("notes.md"), "Orders of the day");
    window = open();
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void findsAreListedAndEnterSelectsOneInItsFile() {
    search("orders");
    until("four finds", () -> line().equals("4 finds in 3 files"));
    until("the words", () -> Set.of("orders", "Orders").equals(new HashSet<>(words(".find-hit"))));
    press(KeyCode.DOWN);
    until("the tree", () -> focused() instanceof FindTree);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    until(
        "the second find",
        () -> window.model().selected().isPresent() && selected().equals("19-25"));
    assertThat(fx(() -> pane().titleProperty().get())).isEqualTo("a.sql");
  }

  @Test
  void upFromTheFirstRowGoesBackToTheField() {
    search("orders");
    until("finds", () -> line().startsWith("4 finds"));
    press(KeyCode.DOWN);
    until("the tree", () -> focused() instanceof FindTree);
    press(KeyCode.UP);
    until("the field", () -> focused().equals(field("#find-wanted")));
  }

  @Test
  void theSelectedTextIsSearched() {
    run(() -> window.openQuery("SELECT big_orders"));
    until("the editor", () -> pane().editor().area().isFocused());
    run(() -> pane().editor().select(7, 17));
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    until("the tab and the file", () -> line().equals("2 finds in 2 files"));
    assertThat(fx(() -> field("#find-wanted").getText())).isEqualTo("big_orders");
  }

  @Test
  void patternsAndTogglesNarrowTheSearch() {
    search("orders");
    until("finds", () -> line().startsWith("4 finds"));
    run(() -> field("#find-include").setText("*.sql"));
    until("no notes", () -> line().equals("3 finds in 2 files"));
    run(() -> toggle("Whole words").fire());
    until("words", () -> line().equals("2 finds in 1 file"));
    run(() -> field("#find-exclude").setText("a.*"));
    until("nothing", () -> words(".empty-state").contains("Nothing found"));
  }

  @Test
  void aBrokenExpressionIsToldWithItsPlace() {
    search("orders");
    run(() -> {
      toggle("Regular expression").fire();
      field("#find-wanted").setText("a(");
    });
    until("told", () -> words(".find-form").stream().anyMatch(text -> text.contains("character")));
    run(() -> field("#find-wanted").setText("big.o"));
    until("found", () -> line().equals("1 find in 1 file"));
    assertThat(fx(() -> words(".find-form"))).noneMatch(text -> text.contains("character"));
  }

  @Test
  void chosenFindsAreReplacedInFilesAndOpenTabsAndTakenBackAsOne() throws IOException {
    search("orders");
    until("finds", () -> line().startsWith("4 finds"));
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    until("the tab", () -> window.panes().size() == 1 && selected().equals("7-13"));
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    until("the field", () -> focused().equals(field("#find-template")));
    until("finds", () -> line().startsWith("4 finds"));
    run(() -> field("#find-template").setText("sales"));
    until("a preview", () -> words(".find-new").contains("sales"));
    press(KeyCode.DOWN);
    until("the tree", () -> focused() instanceof FindTree);
    press(KeyCode.SPACE);
    run(() -> ((Button) node("#find-replace")).fire());
    until("replaced", () -> words(".empty-state").contains("Replaced 3 finds in 3 files"));
    assertThat(fx(() -> pane().editor().text())).isEqualTo("SELECT orders\nFROM sales;\n");
    assertThat(Files.readString(folder.resolve("a.sql")))
        .isEqualTo("SELECT orders\nFROM orders;\n");
    assertThat(Files.readString(folder.resolve("queries/b.sql"))).contains("big_sales");
    assertThat(Files.readString(folder.resolve("notes.md"))).isEqualTo("sales of the day");
    run(() -> command("Undo the last replacement in files"));
    until("undone", () -> words(".empty-state").contains("Replacement undone"));
    assertThat(fx(() -> pane().editor().text())).isEqualTo("SELECT orders\nFROM orders;\n");
    assertThat(Files.readString(folder.resolve("notes.md"))).isEqualTo("Orders of the day");
  }

  @Test
  void aGroupThatIsNotThereIsToldAndNothingIsReplaced() throws IOException {
    run(() -> command("Replace in all files"));
    until("the field", () -> focused() != null && focused().equals(field("#find-wanted")));
    run(() -> toggle("Regular expression").fire());
    run(() -> field("#find-template").setText("$7"));
    search("Orders");
    run(() -> ((Button) node("#find-replace")).fire());
    until("told", () -> words(".find-form").stream().anyMatch(text -> text.endsWith("$7")));
    assertThat(Files.readString(folder.resolve("notes.md"))).isEqualTo("Orders of the day");
  }

  @Test
  void theLastSearchesComeBackAfterARestart() {
    search("big_orders");
    until("found", () -> line().equals("1 find in 1 file"));
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    until("the file", () -> window.panes().size() == 1);
    until("kept", () -> Files.exists(folder.resolve(".tarn/find.json")));
    run(window::close);
    window = open();
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    run(() -> field("#find-wanted").clear());
    until(
        "the last search",
        () -> {
          field("#find-wanted").requestFocus();
          return true;
        });
    press(KeyCode.ALT, KeyCode.DOWN);
    until("it is asked again", () -> field("#find-wanted").getText().equals("big_orders"));
  }

  private void search(String text) {
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    until("the field", () -> focused() != null && focused().equals(field("#find-wanted")));
    robot.write(text, 0);
    // What was found for the first letters goes.
    until(
        "the whole word is searched",
        () ->
            !line().startsWith("Searching")
                && !words(".find-hit").isEmpty()
                && words(".find-hit").stream().allMatch(text::equalsIgnoreCase));
  }

  private TarnWindow open() {
    return TestDesk.window(home.resolve("user"), folder);
  }

  private void command(String title) {
    window.model().allCommands().stream()
        .filter(command -> command.title().equals(title))
        .forEach(command -> command.run());
  }

  private SqlPane pane() {
    return (SqlPane) window.model().selected().orElseThrow();
  }

  private String selected() {
    return pane().editor().selection().start() + "-" + pane().editor().selection().end();
  }

  private String line() {
    return words(".find-line").stream().findFirst().orElse("");
  }

  private List<String> words(String selector) {
    return window.stage().getScene().getRoot().lookupAll(selector).stream()
        .flatMap(node ->
            node instanceof Label
                ? java.util.stream.Stream.of(node)
                : node.lookupAll(".label").stream())
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private ToggleButton toggle(String name) {
    return window.stage().getScene().getRoot().lookupAll(".find-form .find-toggle").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> name.equals(button.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private TextField field(String id) {
    return (TextField) node(id);
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private Node focused() {
    return window.stage().getScene().getFocusOwner();
  }

  private void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }
}
