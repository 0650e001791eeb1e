package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.theme.Theme;
import java.util.Collection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// A window with an editor alone, driven by keys.
final class EditorStage implements AutoCloseable {
  final PatientRobot robot = new PatientRobot();
  final EditorOptions options = new EditorOptions();
  final SqlEditor editor;
  final EditorBox box;
  private final Stage stage;

  EditorStage() {
    FxTests.start();
    editor = fx(() -> new SqlEditor(Background.threads()));
    box = fx(() -> new EditorBox(editor, options));
    stage = fx(this::window);
  }

  @Override
  public void close() {
    run(() -> {
      editor.close();
      stage.hide();
      stage.setScene(null);
    });
  }

  /// Puts a text there with the caret at the sign `|`, which goes; a second one ends a selection.
  EditorStage write(String marked) {
    int anchor = marked.indexOf('|');
    String rest = marked.substring(0, anchor) + marked.substring(anchor + 1);
    int second = rest.indexOf('|');
    String text = second < 0 ? rest : rest.substring(0, second) + rest.substring(second + 1);
    run(() -> {
      editor.load(text);
      editor.select(anchor, second < 0 ? anchor : second);
      editor.requestFocus();
    });
    until("the keyboard", () -> editor.area().isFocused());
    read();
    return this;
  }

  void read() {
    until("the text is read", editor::isRead);
  }

  void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  void type(String text) {
    robot.write(text, 0);
  }

  String text() {
    return fx(editor::text);
  }

  /// The text with the caret as `|` and the selection between two.
  String marked() {
    return fx(() -> {
      String text = editor.text();
      TextRange range = editor.selection();
      String after = text.substring(range.end());
      String inside = text.substring(range.start(), range.end());
      return text.substring(0, range.start())
          + "|"
          + (inside.isEmpty() ? "" : inside + "|")
          + after;
    });
  }

  /// The pieces of the text that have a style class. For the window's thread.
  List<String> styled(String style) {
    return editor.area().getParagraphs().stream()
        .flatMap(paragraph -> paragraph.getStyledSegments().stream())
        .filter(segment -> has(segment.getStyle(), style))
        .map(segment -> segment.getSegment())
        .toList();
  }

  Node node(String selector) {
    return box.lookup(selector);
  }

  private static boolean has(Collection<String> styles, String style) {
    return styles.contains(style);
  }

  private Stage window() {
    Scene scene = new Scene(box, 900, 640);
    new Theme().style(scene);
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    editor.requestFocus();
    return shown;
  }
}
