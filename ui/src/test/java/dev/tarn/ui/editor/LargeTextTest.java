package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.task.FxThread;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactfx.Subscription;

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
    copy(LARGE);
    stage.press(CONTROL, V);
    until("the text", () -> stage.editor.lines() == 20_001);
    assertThat(stage.text()).isEqualTo("a" + LARGE + "b");
    whole();
    assertThat(fx(() -> stage.editor.lineAndColumn())).containsExactly(20_001, 1);
    stage.type("c");
    stage.press(CONTROL, Z);
    stage.press(CONTROL, Z);
    whole();
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

  @Test
  void whatIsPastedComesInPiecesAndIsToldAsAWholeInOneStep() {
    List<SqlEditor.Change> told = new ArrayList<>();
    stage.write("a|old|b");
    copy(LARGE);
    List<Integer> lengths = new ArrayList<>();
    run(() -> {
      stage.editor.setOnChange(told::add);
      stage.editor.area().onChange(_ -> lengths.add(stage.editor.area().getLength()));
    });
    stage.press(CONTROL, V);
    whole();
    assertThat(stage.text()).isEqualTo("a" + LARGE + "b");
    assertThat(lengths).hasSizeGreaterThan(2).contains(2, LARGE.length() + 2);
    assertThat(told).containsExactly(new SqlEditor.Change(1, 3, LARGE));
    stage.press(CONTROL, Z);
    whole();
    assertThat(stage.marked()).startsWith("aold").hasSize(6);
    assertThat(fx(() -> stage.editor.undoQueue().hasPrev())).isFalse();
    stage.press(CONTROL, Y);
    whole();
    assertThat(stage.text()).isEqualTo("a" + LARGE + "b");
    assertThat(told).hasSize(3);
  }

  @Test
  void typingIsRefusedWhileALargeTextIsPasted() {
    stage.write("a|b");
    run(() -> {
      stage.editor.loads.edits().paste(LARGE);
      assertThat(stage.editor.area().isEditable()).isFalse();
      fire(KeyEvent.KEY_TYPED, "x", KeyCode.UNDEFINED, false);
      fire(KeyEvent.KEY_PRESSED, "", KeyCode.BACK_SPACE, false);
      fire(KeyEvent.KEY_PRESSED, "", KeyCode.Z, true);
      fire(KeyEvent.KEY_PRESSED, "", KeyCode.D, true);
      stage.editor.replaceAll("other");
    });
    whole();
    assertThat(stage.text()).isEqualTo("a" + LARGE + "b");
    stage.type("x");
    assertThat(fx(() -> stage.editor.area().getLength())).isEqualTo(LARGE.length() + 3);
  }

  @Test
  void escapeTakesBackAPasteThatGoesOn() {
    List<SqlEditor.Change> told = new ArrayList<>();
    stage.write("a|old|b");
    run(() -> {
      stage.editor.setOnChange(told::add);
      Subscription[] once = new Subscription[1];
      once[0] =
          stage
              .editor
              .area()
              .onChange(change -> {
                if (change.getInserted().length() > 0) {
                  once[0].unsubscribe();
                  FxThread.later(() -> fire(KeyEvent.KEY_PRESSED, "", KeyCode.ESCAPE, false));
                }
              });
      stage.editor.loads.edits().paste(LARGE.repeat(5));
    });
    whole();
    assertThat(stage.marked()).isEqualTo("a|old|b");
    assertThat(told).isEmpty();
    assertThat(fx(() -> stage.editor.undoQueue().hasPrev())).isFalse();
    stage.read();
    assertThat(fx(() -> stage.editor.script().text())).isEqualTo("aoldb");
    stage.type("c");
    assertThat(stage.marked()).isEqualTo("ac|b");
  }

  @Test
  void aPasteStaysWhenAnotherProgramChangesTheTextMeanwhile() {
    stage.write("one\ntwo|");
    run(() -> {
      stage.editor.loads.edits().paste(LARGE);
      Reloading.take(stage.editor, "zero\none\ntwo");
    });
    whole();
    assertThat(stage.text()).isEqualTo("zero\none\ntwo" + LARGE);
    stage.press(CONTROL, Z);
    whole();
    assertThat(stage.text()).isEqualTo("zero\none\ntwo");
    stage.press(CONTROL, Z);
    assertThat(stage.text()).isEqualTo("one\ntwo");
  }

  private static void copy(String text) {
    run(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private void whole() {
    until("the whole text", () -> !stage.editor.loads.isPending());
  }

  private void fire(EventType<KeyEvent> type, String text, KeyCode code, boolean control) {
    String character = text.isEmpty() ? KeyEvent.CHAR_UNDEFINED : text;
    Event.fireEvent(
        stage.editor.area(),
        new KeyEvent(type, character, text, code, false, control, false, false));
  }
}
