package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Texts that are far too large for a query.
class LargeTextTest {
  private static final String LINE = "INSERT INTO t VALUES (1, 'a line as many have it', 2.5);\n";
  private static final String LARGE = LINE.repeat(20_000);

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
  void aLargeTextIsPastedAndUndoneInOneStep() {
    stage.write("a|b");
    run(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(LARGE);
      Clipboard.getSystemClipboard().setContent(content);
    });
    stage.press(CONTROL, V);
    until("the text", () -> stage.editor.lines() == 20_001);
    assertThat(stage.text()).isEqualTo("a" + LARGE + "b");
    assertThat(fx(() -> stage.editor.lineAndColumn())).containsExactly(20_001, 1);
    stage.type("c");
    stage.press(CONTROL, Z);
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("ab");
  }

  @Test
  void aLargeTextIsLoadedWhileTheWindowGoesOnAndTakesNoKeysBefore() {
    boolean[] loaded = new boolean[1];
    run(() -> {
      stage.editor.load(LARGE);
      stage.editor.whenLoaded(() -> loaded[0] = true);
      assertThat(loaded[0]).isFalse();
      assertThat(stage.editor.area().isEditable()).isFalse();
    });
    until("the text", () -> loaded[0]);
    assertThat(fx(() -> stage.editor.area().isEditable())).isTrue();
    assertThat(stage.text()).isEqualTo(LARGE);
    assertThat(fx(() -> stage.editor.undoQueue().hasPrev())).isFalse();
    stage.read();
    assertThat(fx(() -> stage.editor.script().statements().runnable())).hasSize(20_000);
  }

  @Test
  void theLastOfSeveralTextsIsTheOneThatStays() {
    run(() -> {
      stage.editor.load(LARGE);
      stage.editor.load("SELECT 1");
    });
    stage.read();
    assertThat(stage.text()).isEqualTo("SELECT 1");
    assertThat(fx(() -> stage.editor.area().isEditable())).isTrue();
  }
}
