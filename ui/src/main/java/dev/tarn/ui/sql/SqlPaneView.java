package dev.tarn.ui.sql;

import dev.tarn.ui.editor.FindBar;
import dev.tarn.ui.editor.SqlEditor;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Toolbar, parameters, editor and results, from top to bottom.
final class SqlPaneView extends VBox implements AutoCloseable {
  private static final double EDITOR_SHARE = 0.52;

  private final SqlController controller;
  private final FindBar find;
  private final ResultsView results;

  SqlPaneView(SqlEditor editor, SqlController controller, SqlServices services) {
    this.controller = controller;
    getStyleClass().add("sql-pane");
    results = new ResultsView(controller, services);
    results.setMinHeight(0);
    find = new FindBar(editor);
    editor.setMinHeight(0);
    BorderPane text = new BorderPane(editor);
    text.setTop(find);
    text.setMinHeight(0);
    SplitPane split = new SplitPane(text, results);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(EDITOR_SHARE);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren()
        .addAll(
            new SqlToolbar(controller, services.sessions().engine(), find::open),
            new ParameterRow(controller.parameters(), controller::runCurrent),
            split);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows the field to search the text with.
  void find() {
    find.open();
  }

  @Override
  public void close() {
    results.close();
  }

  private void pressed(KeyEvent event) {
    boolean idle = !controller.runner().runningProperty().get();
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !event.isAltDown()) {
      if (idle && event.isShiftDown()) {
        controller.runAll();
      } else if (idle) {
        controller.runCurrent();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !find.isFocused() && !idle) {
      controller.stop();
      event.consume();
    } else if (event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isShiftDown()) {
      find.open();
      event.consume();
    }
  }
}
