package dev.tarn.ui.sql;

import dev.tarn.ui.editor.EditorBox;
import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.pane.Command;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Toolbar, parameters, editor and results, from top to bottom.
final class SqlPaneView extends VBox implements AutoCloseable {
  private static final double EDITOR_SHARE = 0.52;

  private final List<Command> commands = new ArrayList<>();
  private final SqlCommands verbs;
  private final EditorBox text;
  private final ResultsView results;

  SqlPaneView(SqlEditor editor, SqlController controller, SqlServices services) {
    getStyleClass().add("sql-pane");
    results = new ResultsView(controller, services);
    results.setMinHeight(0);
    text = new EditorBox(editor, services.editor());
    SplitPane split = new SplitPane(text, results);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(EDITOR_SHARE);
    VBox.setVgrow(split, Priority.ALWAYS);
    verbs = SqlCommands.of(controller, text::find);
    commands.addAll(verbs.all());
    commands.addAll(text.commands());
    setMinWidth(0);
    getChildren()
        .addAll(
            SqlToolbar.of(controller, verbs, text.format(), services.sessions().engine()),
            new ParameterRow(controller.parameters(), controller::runCurrent),
            split);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// What can be done here, in the order of the palette.
  List<Command> commands() {
    return List.copyOf(commands);
  }

  @Override
  public void close() {
    results.close();
  }

  private void pressed(KeyEvent event) {
    for (Command command : verbs.all()) {
      boolean meant = command.key().isPresent() && command.key().get().match(event);
      if (meant && command.enabled().get() && !text.isWanted(event)) {
        event.consume();
        command.run();
        return;
      }
    }
  }
}
