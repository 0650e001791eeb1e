package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.undo.UndoStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Undo goes on after a restart.
class UndoTest {
  @TempDir private Path folder;

  @Test
  void whatWasDoneBeforeARestartIsUndoneAndDoneAgain() {
    try (EditorStage stage = new EditorStage()) {
      stage.write("SELECT 1|");
      UndoKeeper keeper = keeper(stage);
      run(() -> stage.editor.replace(new TextRange(8, 8), ", 2"));
      run(() -> stage.editor.replace(new TextRange(0, 6), "VALUES"));
      stage.press(CONTROL, Z);
      assertThat(stage.text()).isEqualTo("SELECT 1, 2");
      run(keeper::close);
    }
    try (EditorStage stage = new EditorStage()) {
      stage.write("SELECT 1, 2|");
      UndoKeeper keeper = keeper(stage);
      until("the steps", () -> stage.editor.undoQueue().done() > 0);
      stage.press(CONTROL, Y);
      assertThat(stage.text()).isEqualTo("VALUES 1, 2");
      stage.press(CONTROL, Z);
      stage.press(CONTROL, Z);
      assertThat(stage.text()).isEqualTo("SELECT 1");
      run(keeper::close);
    }
  }

  @Test
  void itIsOnTheDiskASecondAfterAChange() {
    try (EditorStage stage = new EditorStage()) {
      stage.write("a|");
      UndoKeeper keeper = keeper(stage);
      stage.type("b");
      until("written", () -> store().read("id", "ab").done() == 1);
      run(keeper::close);
    }
  }

  @Test
  void aTextThatAnotherProgramChangedIsTakenBackAsAStepOfItsOwn() {
    try (EditorStage stage = new EditorStage()) {
      stage.write("a|");
      UndoKeeper keeper = keeper(stage);
      stage.type("b");
      run(keeper::close);
    }
    try (EditorStage stage = new EditorStage()) {
      stage.write("xab|");
      UndoKeeper keeper = keeper(stage);
      until("the steps", () -> stage.editor.undoQueue().done() > 0);
      stage.press(CONTROL, Z);
      assertThat(stage.text()).isEqualTo("ab");
      stage.press(CONTROL, Z);
      assertThat(stage.text()).isEqualTo("a");
      run(keeper::close);
    }
  }

  private UndoKeeper keeper(EditorStage stage) {
    return fx(() -> new UndoKeeper(stage.editor, store(), "id"));
  }

  private UndoStore store() {
    return new UndoStore(folder);
  }
}
