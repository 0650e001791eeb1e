package dev.tarn.ui.editor;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.CommandKeys;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// An editor with the bars to search and to go to a line above it. Its commands' keys work while
/// the keyboard is in it. For the window's thread.
public final class EditorBox extends BorderPane {
  private final SqlEditor editor;
  private final FindBar find;
  private final EditorCommands commands;
  private final VBox bars;

  /// Puts the bars around an editor.
  ///
  /// @param editor the editor
  /// @param options what the user chose for all editors
  public EditorBox(SqlEditor editor, EditorOptions options) {
    super(editor);
    this.editor = editor;
    find = new FindBar(editor);
    GoToBar goTo = new GoToBar(editor);
    bars = new VBox(find, goTo);
    commands = new EditorCommands(editor, find, goTo, options);
    editor.setMinHeight(0);
    setMinHeight(0);
    setTop(bars);
    CommandKeys keys = new CommandKeys(commands::all);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          // In the bars, Enter searches and replaces, whatever is held with it.
          if (event.getCode() == KeyCode.ENTER && bars.isFocusWithin()) {
            keys.passed();
          } else {
            keys.pressed(event);
          }
        });
    addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
  }

  /// Opens the bar to search.
  public void find() {
    find.open();
  }

  /// Gives the text a menu for the mouse and Shift+F10.
  ///
  /// @param run what can be run at the caret
  /// @param more what can be done with the name at the caret
  public void setMenu(List<Command> run, List<Command> more) {
    List<Command> edit = new ArrayList<>(List.of(commands.format(), commands.comment()));
    edit.addAll(more);
    new EditorMenu(editor, List.of(run, edit));
  }

  /// What can be done here beside searching.
  ///
  /// @return in the order of the palette
  public List<Command> commands() {
    return commands.all();
  }

  /// Formats the selection or the statement at the caret.
  ///
  /// @return the command of the toolbar
  public Command format() {
    return commands.format();
  }

  /// Tells if a key ends something here before it means anything else: Esc closes a bar, takes
  /// several carets away, or takes back a large change that goes on.
  ///
  /// @param event a pressed key
  /// @return true if others should leave it
  public boolean isWanted(KeyEvent event) {
    return event.getCode() == KeyCode.ESCAPE
        && (bars.isFocusWithin() || editor.carets().isActive() || editor.loads.edits().isRunning());
  }
}
