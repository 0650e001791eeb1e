package dev.tarn.ui.sql;

import dev.tarn.ui.complete.EditorAssistance;
import dev.tarn.ui.editor.EditorBox;
import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.CommandKeys;
import dev.tarn.ui.parameter.ParameterRow;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Toolbar, parameters, editor and results, from top to bottom.
final class SqlPaneView extends VBox implements AutoCloseable {
  private static final double EDITOR_SHARE = 0.52;

  private final List<Command> keys;
  private final EditorBox text;
  private final ResultsView results;
  private final EditorAssistance assistance;
  private final StackPane bar = new StackPane();

  SqlPaneView(SqlEditor editor, SqlController controller, SqlServices services) {
    getStyleClass().add("sql-pane");
    results = new ResultsView(controller, services);
    results.setMinHeight(0);
    text = new EditorBox(editor, services.desk().editor());
    SplitPane split = new SplitPane(text, results);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(EDITOR_SHARE);
    VBox.setVgrow(split, Priority.ALWAYS);
    ParameterRow parameters =
        new ParameterRow(
            controller.parameters(), new SessionChoices(services), controller::runCurrent);
    SqlCommands verbs = SqlCommands.of(controller, this::find);
    assistance =
        new EditorAssistance(
            editor.area(),
            services.background(),
            services.catalog(),
            controller.context().nameProperty(),
            services.desk().assist());
    text.setMenu(
        List.of(verbs.run(), verbs.runFromHere(), verbs.explain(), verbs.preview()),
        List.of(assistance.commands().getLast()));
    controller.runner().runningProperty().subscribe(_ -> assistance.refresh());
    keys =
        Stream.of(
                verbs.all(),
                FaceCommands.of(controller.runs(), controller.choices().planFormProperty()),
                assistance.commands(),
                ParameterCommands.of(controller, parameters),
                new RunVerbs(controller).commands())
            .flatMap(List::stream)
            .toList();
    setMinWidth(0);
    getChildren()
        .addAll(
            SqlToolbar.of(controller, verbs, text.format(), services.sessions()),
            parameters,
            bar,
            split);
    CommandKeys all =
        new CommandKeys(() -> Stream.concat(keys.stream(), results.commands().stream()).toList());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, all));
    addEventFilter(KeyEvent.KEY_TYPED, all::typed);
  }

  /// What can be done here, in the order of the palette.
  List<Command> commands() {
    return Stream.of(keys, results.commands(), text.commands()).flatMap(List::stream).toList();
  }

  /// Shows something between the parameters and the text.
  ///
  /// @param shown a bar, or null for nothing
  void setBar(@Nullable Region shown) {
    bar.getChildren().setAll(shown == null ? List.of() : List.of(shown));
  }

  /// The help in the editor, for tests and pictures.
  EditorAssistance assistance() {
    return assistance;
  }

  @Override
  public void close() {
    assistance.close();
    results.close();
  }

  /// Searches where the keyboard is: the text, or the rows.
  private void find() {
    if (results.isFocusWithin() && results.front().isPresent()) {
      results.front().get().table().focusFilter();
    } else {
      text.find();
    }
  }

  private void pressed(KeyEvent event, CommandKeys all) {
    if (text.isWanted(event)) {
      all.passed();
    } else {
      all.pressed(event);
    }
  }
}
