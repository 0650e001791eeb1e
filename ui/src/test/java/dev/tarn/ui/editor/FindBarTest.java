package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Searching and replacing, by keys.
class FindBarTest {
  private EditorStage stage;

  @BeforeEach
  void open() {
    stage = new EditorStage();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void allFindsAreCountedAndShownAndGoneToInTurn() {
    stage.write("|abc Abc\nabcd");
    run(() -> stage.box.find());
    stage.type("abc");
    until("three", () -> words().equals("1 of 3"));
    until("shown", () -> stage.styled("sql-found").size() == 3);
    stage.press(ENTER);
    assertThat(stage.marked()).isEqualTo("abc |Abc|\nabcd");
    stage.press(SHIFT, ENTER);
    stage.press(SHIFT, ENTER);
    assertThat(stage.marked()).isEqualTo("abc Abc\n|abc|d");
    stage.press(ESCAPE);
    until("closed", () -> stage.editor.area().isFocused());
    until("not shown", () -> stage.styled("sql-found").isEmpty());
  }

  @Test
  void caseAndWholeWordsAreHeededIfWanted() {
    stage.write("|abc Abc\nabcd");
    run(() -> stage.box.find());
    stage.type("abc");
    until("three", () -> words().equals("1 of 3"));
    toggle("Match case");
    until("two", () -> words().equals("1 of 2"));
    toggle("Whole words");
    until("one", () -> words().equals("1 of 1"));
  }

  @Test
  void anExpressionWithGroupsIsReplacedAtOnceAndUndoneAtOnce() {
    stage.write("|a1 b22\nc3");
    stage.press(CONTROL, H);
    toggle("Regular expression");
    stage.type("([a-z])(\\d+)");
    until("three", () -> words().equals("1 of 3"));
    run(() -> template().setText("$2$1"));
    stage.press(ALT, ENTER);
    until("all", () -> stage.editor.text().equals("1a 22b\n3c"));
    run(() -> stage.editor.requestFocus());
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("a1 b22\nc3");
  }

  @Test
  void oneFindAfterTheOtherIsReplaced() {
    stage.write("|a a a");
    stage.press(CONTROL, H);
    stage.type("a");
    until("three", () -> words().equals("1 of 3"));
    run(() -> {
      template().setText("bb");
      template().requestFocus();
    });
    stage.press(ENTER);
    until("the next", () -> words().equals("1 of 2"));
    stage.press(ENTER);
    until("two", () -> stage.editor.text().equals("bb bb a"));
  }

  @Test
  void onlyTheSelectedLinesAreSearched() {
    stage.write("a\n|a\na|\na");
    stage.press(CONTROL, H);
    stage.type("a");
    until("two", () -> words().endsWith("of 2"));
    run(() -> template().setText("b"));
    stage.press(ALT, ENTER);
    until("two", () -> stage.editor.text().equals("a\nb\nb\na"));
  }

  @Test
  void aBrokenExpressionIsToldAndNothingIsReplaced() {
    stage.write("|a(b");
    stage.press(CONTROL, H);
    toggle("Regular expression");
    stage.type("a(");
    until("told", () -> words().startsWith("Not an expression"));
    stage.press(TAB);
    stage.press(ALT, ENTER);
    assertThat(stage.text()).isEqualTo("a(b");
  }

  private String words() {
    List<String> all =
        stage.box.lookupAll(".find-bar > .label").stream()
            .map(node -> ((Label) node).getText())
            .filter(text -> !text.isEmpty() && !text.startsWith("Go to"))
            .toList();
    return all.isEmpty() ? "" : all.getFirst();
  }

  private TextField template() {
    return (TextField) stage.box.lookup(".replace-field");
  }

  private void toggle(String name) {
    boolean found =
        fx(() -> {
          for (var node : stage.box.lookupAll(".find-toggle")) {
            ToggleButton button = (ToggleButton) node;
            if (name.equals(button.getAccessibleText())) {
              button.fire();
              return true;
            }
          }
          return false;
        });
    assertThat(found).isTrue();
  }
}
