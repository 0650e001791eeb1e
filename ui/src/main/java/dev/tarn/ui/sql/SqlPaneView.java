package dev.tarn.ui.sql;

import dev.tarn.ui.editor.FindBar;
import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.pane.Command;
import java.util.List;
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

  private final List<Command> commands;
  private final FindBar find;
  private final ResultsView results;

  SqlPaneView(SqlEditor editor, SqlController controller, SqlServices services) {
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
    SqlCommands verbs = SqlCommands.of(controller, this::find);
    commands = verbs.all();
    setMinWidth(0);
    getChildren()
        .addAll(
            SqlToolbar.of(controller, verbs, services.sessions().engine()),
            new ParameterRow(controller.parameters(), controller::runCurrent),
            split);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// What can be done here, in the order of the palette.
  List<Command> commands() {
    return commands;
  }

  @Override
  public void close() {
    results.close();
  }

  /// Searches where the keyboard is: the text, or the rows.
  private void find() {
    if (results.isFocusWithin() && results.front().isPresent()) {
      results.front().get().table().focusFilter();
    } else {
      find.open();
    }
  }

  private void pressed(KeyEvent event) {
    for (Command command : commands) {
      boolean meant = command.key().isPresent() && command.key().get().match(event);
      if (meant && command.enabled().get() && !closesFind(event)) {
        event.consume();
        command.run();
        return;
      }
    }
  }

  /// Esc in the find bar closes that first.
  private boolean closesFind(KeyEvent event) {
    return event.getCode() == KeyCode.ESCAPE && find.isFocusWithin();
  }
}
