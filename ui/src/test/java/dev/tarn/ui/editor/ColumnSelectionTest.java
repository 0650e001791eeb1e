package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rectangles of text, by mouse and by keys.
class ColumnSelectionTest {
  private EditorStage stage;

  @BeforeEach
  void openEditor() {
    stage = new EditorStage();
  }

  @AfterEach
  void closeEditor() {
    stage.close();
  }

  @Test
  void draggingWithAltAndShiftSelectsTheSameColumnsOfSeveralLines() {
    stage.write("|abcdef\nabcdef\nabcdef\n");
    run(() -> stage.editor.select(1, 1));
    drag(9, 17);
    stage.type("X");
    until(
        "two columns went in each line", () -> stage.editor.text().equals("aXdef\naXdef\naXdef\n"));
  }

  @Test
  void aLineThatIsTooShortTakesPartAtItsEnd() {
    stage.write("|abcdef\na\nabcdef\n");
    run(() -> stage.editor.select(2, 2));
    drag(13, 13);
    stage.type("X");
    until("at its end", () -> stage.editor.text().equals("abXef\naX\nabXef\n"));
  }

  @Test
  void keysMakeTheRectangleLargerAndSmaller() {
    stage.write("a|bc\nabc\nabc\n");
    stage.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    stage.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    stage.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
    stage.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    stage.type("X");
    until("two lines", () -> stage.editor.text().equals("aXc\naXc\nabc\n"));
  }

  @Test
  void aPressWithoutTheKeysEndsIt() {
    stage.write("|abc\nabc\n");
    stage.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(fx(() -> stage.editor.carets().isActive())).isTrue();
    run(() -> {
      mouse(MouseEvent.MOUSE_PRESSED, at(5), false);
      mouse(MouseEvent.MOUSE_RELEASED, at(5), false);
    });
    assertThat(fx(() -> stage.editor.carets().isActive())).isFalse();
  }

  /// Presses at the first place and drags to the second, with Alt and Shift.
  private void drag(int middle, int end) {
    run(() -> {
      mouse(MouseEvent.MOUSE_PRESSED, at(middle), true);
      mouse(MouseEvent.MOUSE_DRAGGED, at(end), true);
      mouse(MouseEvent.MOUSE_RELEASED, at(end), true);
    });
  }

  /// A point in the area just right of a place's left edge.
  private Point2D at(int offset) {
    Bounds bounds =
        stage.editor.area().getCharacterBoundsOnScreen(offset, offset + 1).orElseThrow();
    return stage
        .editor
        .area()
        .screenToLocal(bounds.getMinX() + 1, bounds.getMinY() + bounds.getHeight() / 2);
  }

  private void mouse(EventType<MouseEvent> type, Point2D at, boolean keys) {
    Point2D screen = stage.editor.area().localToScreen(at);
    stage
        .editor
        .area()
        .fireEvent(
            new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                keys,
                false,
                keys,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
  }
}
