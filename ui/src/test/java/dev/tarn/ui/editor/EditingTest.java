package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SLASH;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.format.FormatOptions.KeywordCase;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lines, carets, columns and the form of a text, by keys.
class EditingTest {
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
  void theSelectedLinesMoveUpAndDownAndBackByUndo() {
    stage.write("one\nt|wo\nthr|ee\nfour");
    stage.press(ALT, UP);
    assertThat(stage.marked()).isEqualTo("t|wo\nthr|ee\none\nfour");
    stage.press(ALT, DOWN);
    stage.press(ALT, DOWN);
    assertThat(stage.marked()).isEqualTo("one\nfour\nt|wo\nthr|ee");
    stage.press(ALT, DOWN);
    assertThat(stage.text()).isEqualTo("one\nfour\ntwo\nthree");
    stage.press(CONTROL, Z);
    stage.press(CONTROL, Z);
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("one\ntwo\nthree\nfour");
  }

  @Test
  void aLineOrASelectionIsDuplicated() {
    stage.write("on|e\ntwo");
    stage.press(CONTROL, D);
    assertThat(stage.marked()).isEqualTo("one\non|e\ntwo");
    stage.press(CONTROL, D);
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("one\none\ntwo");
    stage.write("a |bc| d");
    stage.press(CONTROL, D);
    assertThat(stage.marked()).isEqualTo("a bc|bc| d");
  }

  @Test
  void linesAreDeletedByKey() {
    stage.write("one\ntw|o\nthree");
    stage.press(CONTROL, SHIFT, K);
    assertThat(stage.marked()).isEqualTo("one\nth|ree");
    stage.press(CONTROL, SHIFT, K);
    assertThat(stage.marked()).isEqualTo("on|e");
  }

  @Test
  void severalLinesAreCommentedOutAndInAgain() {
    stage.write("a|\n  b\nc|");
    stage.press(CONTROL, SLASH);
    assertThat(stage.text()).isEqualTo("-- a\n--   b\n-- c");
    stage.press(CONTROL, SLASH);
    assertThat(stage.text()).isEqualTo("a\n  b\nc");
  }

  @Test
  void aColumnIsSelectedByKeysAndTypedIntoAllLinesInOneStep() {
    stage.write("a|1\na2\na3");
    stage.press(ALT, SHIFT, DOWN);
    stage.press(ALT, SHIFT, DOWN);
    stage.press(ALT, SHIFT, RIGHT);
    stage.type("x");
    assertThat(stage.text()).isEqualTo("ax\nax\nax");
    stage.type("y");
    stage.press(BACK_SPACE);
    assertThat(stage.text()).isEqualTo("ax\nax\nax");
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("a1\na2\na3");
    assertThat(fx(() -> stage.editor.carets().isActive())).isFalse();
  }

  @Test
  void whatIsTypedAtSeveralCaretsInOneGoIsUndoneAndDoneAgainAtOnce() {
    stage.write("|1\n22\n333");
    stage.press(ALT, SHIFT, DOWN);
    stage.press(ALT, SHIFT, DOWN);
    stage.type("abc");
    stage.press(BACK_SPACE);
    stage.type("d");
    assertThat(stage.text()).isEqualTo("abd1\nabd22\nabd333");
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("1\n22\n333");
    stage.press(CONTROL, SHIFT, Z);
    assertThat(stage.text()).isEqualTo("abd1\nabd22\nabd333");
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("1\n22\n333");
  }

  @Test
  void shortLinesTakePartInAColumnAtTheirEnd() {
    stage.write("abc|\n\nabcd");
    stage.press(ALT, SHIFT, DOWN);
    stage.press(ALT, SHIFT, DOWN);
    stage.type(",");
    assertThat(stage.text()).isEqualTo("abc,\n,\nabc,d");
    stage.press(ESCAPE);
    stage.type("!");
    assertThat(stage.text()).isEqualTo("abc,\n,\nabc,!d");
  }

  @Test
  void theNextPlacesOfAWordAreSelectedAndChangedTogether() {
    stage.write("SELECT |ab, x.ab FROM ab");
    stage.press(ALT, J);
    stage.press(ALT, J);
    stage.type("c");
    assertThat(stage.text()).isEqualTo("SELECT c, x.c FROM ab");
  }

  @Test
  void allPlacesOfAWordAreSelectedByOneKey() {
    stage.write("a|b ab\nab");
    stage.press(CONTROL, SHIFT, L);
    stage.type("z");
    assertThat(stage.text()).isEqualTo("z z\nz");
  }

  @Test
  void aLineIsGoneToByItsNumber() {
    stage.write("|one\ntwo\nthree");
    stage.press(CONTROL, G);
    stage.type("3:2");
    stage.press(ENTER);
    until("the place", () -> stage.editor.area().isFocused());
    assertThat(stage.marked()).isEqualTo("one\ntwo\nt|hree");
  }

  @Test
  void theStatementAtTheCaretIsFormattedAsTheUserChoseAndTheCaretStays() {
    run(() ->
        stage
            .options
            .formatProperty()
            .set(stage.options.formatProperty().get().with(KeywordCase.LOWER)));
    stage.write("SELECT 1;\nSELECT a FROM b   WHERE|   c=1;\nSELECT 3");
    stage.press(ALT, SHIFT, F);
    until("the form", () -> stage.editor.text().contains("\nwhere"));
    assertThat(stage.marked()).isEqualTo("SELECT 1;\nselect a\nfrom b\nwhere| c = 1;\nSELECT 3");
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("SELECT 1;\nSELECT a FROM b   WHERE   c=1;\nSELECT 3");
  }

  @Test
  void longLinesAreWrappedByKey() {
    stage.write("|SELECT " + "a, ".repeat(200) + "b");
    until("the line", () -> lineHeight() > 0);
    double before = fx(this::lineHeight);
    stage.press(ALT, Z);
    assertThat(fx(() -> stage.options.wrapProperty().get())).isTrue();
    until("the line is higher", () -> lineHeight() > before * 2);
    stage.press(ALT, Z);
    until("the line is as before", () -> lineHeight() == before);
  }

  /// The height of the first line in pixels, laid out anew: 0 while there is none.
  private double lineHeight() {
    stage.editor.applyCss();
    stage.editor.layout();
    Node line = stage.node(".paragraph-box");
    return line == null ? 0 : line.getLayoutBounds().getHeight();
  }
}
