package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the editor tells about a text while it is typed.
class InsightTest {
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
  void aSyntaxErrorIsUnderlinedWithItsMessageBeforeAnythingIsSent() {
    stage.write("|SELECT 1;\nSELECT a FORM b c d;\nSELECT 2");
    until("the error", () -> stage.editor.problems().all().size() == 1);
    Problem problem = fx(() -> stage.editor.problems().all().getFirst());
    assertThat(problem.message()).startsWith("Syntax error");
    until("the underline", () -> !stage.styled("sql-mistake").isEmpty());
    until(
        "the gutter mark",
        () ->
            stage.box.lookupAll(".gutter").stream()
                .anyMatch(line -> line.getPseudoClassStates().toString().contains("mistake")));
  }

  @Test
  void anErrorGoesWhenItIsMended() {
    stage.write("SELECT (1 FROM t|");
    until("the error", () -> stage.editor.problems().all().size() == 1);
    run(() -> stage.editor.replace(new TextRange(7, 8), ""));
    until("no error", () -> stage.editor.problems().all().isEmpty());
    stage.read();
  }

  @Test
  void theKeysGoFromErrorToErrorRoundTheText() {
    stage.write("|SELEC 1;\nSELECT 1;\nSELECT (1;\n");
    run(() -> stage.editor.problems().refuse(new TextRange(13, 16), "No such thing", List.of()));
    until("the errors", () -> stage.editor.problems().all().size() == 3);
    stage.press(F8);
    assertThat(fx(() -> stage.editor.lineAndColumn()[0])).isEqualTo(2);
    stage.press(F8);
    assertThat(fx(() -> stage.editor.lineAndColumn()[0])).isEqualTo(3);
    stage.press(F8);
    assertThat(fx(() -> stage.editor.lineAndColumn()[0])).isEqualTo(1);
    stage.press(SHIFT, F8);
    assertThat(fx(() -> stage.editor.lineAndColumn()[0])).isEqualTo(3);
  }

  @Test
  void theKeysSayWhatIsWrongAndWriteWhatWasMeant() {
    stage.write("|SELECT nme FROM t;");
    run(() ->
        stage
            .editor
            .problems()
            .refuse(new TextRange(7, 10), "No such column", List.of("name", "t.name")));
    stage.press(F8);
    until("it is told", () -> stage.robot.lookup("No such column").tryQuery().isPresent());
    assertThat(stage.robot.lookup(".problem-tip .hyperlink").queryAll()).hasSize(2);
    stage.press(ALT, ENTER);
    assertThat(fx(() -> stage.editor.text())).isEqualTo("SELECT name FROM t;");
    until("it is told no more", () -> stage.robot.lookup(".problem-tip").tryQuery().isEmpty());
    stage.press(CONTROL, Z);
    assertThat(fx(() -> stage.editor.text())).isEqualTo("SELECT nme FROM t;");
  }

  @Test
  void theBracketBesideTheCaretIsShownWithItsPartner() {
    stage.write("SELECT |((1) + 2)");
    until("both", () -> stage.styled("sql-bracket").equals(List.of("(", ")")));
    stage.press(CONTROL, SHIFT, M);
    assertThat(stage.marked()).isEqualTo("SELECT ((1) + 2)|");
    stage.write("SELECT |(1");
    until("alone", () -> stage.styled("sql-bracket-lost").equals(List.of("(")));
  }

  @Test
  void allPlacesOfTheNameAtTheCaretAreShown() {
    stage.write("SELECT na|me, x FROM t WHERE NAME > 'name'");
    until("both", () -> stage.styled("sql-occurrence").equals(List.of("name", "NAME")));
    stage.press(RIGHT);
    stage.press(RIGHT);
    stage.press(RIGHT);
    stage.press(RIGHT);
    stage.press(RIGHT);
    until("none", () -> stage.styled("sql-occurrence").isEmpty());
  }

  @Test
  void aStatementIsFoldedByKeyAndShownAgainWhenSomethingInItIsGoneTo() {
    stage.write("SELECT |1,\n  2,\n  3;\nSELECT 4");
    stage.press(CONTROL, PERIOD);
    until("hidden", () -> stage.editor.area().isHidden(1) && stage.editor.area().isHidden(2));
    assertThat(stage.text()).isEqualTo("SELECT 1,\n  2,\n  3;\nSELECT 4");
    until(
        "no height",
        () ->
            stage.box.lookupAll(".paragraph-box").stream()
                    .filter(line -> line.getLayoutBounds().getHeight() > 0)
                    .count()
                == 2);
    run(() -> stage.editor.goTo(2, 1));
    assertThat(fx(() -> stage.editor.area().isHidden(1))).isFalse();
    assertThat(fx(() -> stage.editor.area().isHidden(2))).isFalse();
  }

  @Test
  void theBodyOfACommonTableExpressionIsFoldedByItsMark() {
    stage.write("|WITH x AS (\n  SELECT 1\n),\ny AS (\n  SELECT 2\n)\nSELECT * FROM x, y");
    run(() -> stage.editor.folding().toggle(3));
    assertThat(fx(() -> stage.editor.area().isHidden(4))).isTrue();
    assertThat(fx(() -> stage.editor.area().isHidden(5))).isFalse();
    run(() -> stage.editor.folding().toggle(3));
    assertThat(fx(() -> stage.editor.area().isHidden(4))).isFalse();
  }
}
