package dev.tarn.ui.editor;

import dev.tarn.session.format.FormatOptions;
import dev.tarn.session.format.FormatOptions.KeywordCase;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the text of an editor, with keys that work while it has the keyboard.
public final class EditorCommands {
  private final SqlEditor editor;
  private final EditorOptions options;
  private final Formatting formatting;
  private final Command format;
  private final Command comment;
  private final List<Command> all = new ArrayList<>();

  /// Names the verbs of an editor.
  ///
  /// @param editor whose text is changed
  /// @param find replaces in it
  /// @param goTo asks for a line
  /// @param options what the user chose for all editors; changed by some of the commands
  public EditorCommands(SqlEditor editor, FindBar find, GoToBar goTo, EditorOptions options) {
    this.editor = editor;
    this.options = options;
    this.formatting = new Formatting(editor, options);
    editor.area().wrapTextProperty().bind(options.wrapProperty());
    format =
        command(Strings.of("editor.command.format"), Feather.ALIGN_LEFT, formatting::current)
            .key("Alt+Shift+F");
    comment =
        command(Strings.of("editor.command.comment"), Feather.SLASH, editor.keys::toggleComment)
            .key("Shortcut+Slash");
    add(format);
    add(Strings.of("editor.command.formatAll"), Feather.ALIGN_LEFT, formatting::all);
    add(
        command(Strings.of("editor.command.replace"), Feather.REPEAT, find::openReplace)
            .key("Shortcut+H"));
    add(command(Strings.of("editor.command.goTo"), Feather.HASH, goTo::open).key("Shortcut+G"));
    problems();
    lines();
    carets();
    folds();
    add(
        command(
                Strings.of("editor.command.wrap"),
                Feather.CORNER_DOWN_LEFT,
                () -> options.wrapProperty().set(!options.wrapProperty().get()))
            .key("Alt+Z"));
    forms();
  }

  /// All of them.
  ///
  /// @return in the order of the palette
  public List<Command> all() {
    return List.copyOf(all);
  }

  /// Formats the selection or the statement at the caret.
  ///
  /// @return the command of the toolbar
  public Command format() {
    return format;
  }

  private void problems() {
    add(
        command(
                Strings.of("editor.command.nextProblem"),
                Feather.ALERT_CIRCLE,
                editor.problems()::next)
            .key("F8"));
    add(
        command(
                Strings.of("editor.command.previousProblem"),
                Feather.ALERT_CIRCLE,
                editor.problems()::previous)
            .key("Shift+F8"));
    Command fix =
        command(Strings.of("editor.command.fix"), Feather.TOOL, editor.problems()::fix)
            .key("Alt+Enter");
    add(fix);
    editor.problems().setFixKey(fix::key);
    add(
        command(Strings.of("editor.command.bracket"), Feather.CODE, editor::goToBracket)
            .key("Shortcut+Shift+M"));
  }

  /// Comments the selected lines out, or in again.
  ///
  /// @return the command of the menu
  public Command comment() {
    return comment;
  }

  private void lines() {
    LineEdits lines = new LineEdits(editor.area());
    add(comment);
    add(
        command(Strings.of("editor.command.moveUp"), Feather.ARROW_UP, step(lines::moveUp))
            .key("Alt+Up"));
    add(
        command(Strings.of("editor.command.moveDown"), Feather.ARROW_DOWN, step(lines::moveDown))
            .key("Alt+Down"));
    add(
        command(Strings.of("editor.command.duplicate"), Feather.COPY, step(lines::duplicate))
            .key("Shortcut+D"));
    add(
        command(Strings.of("editor.command.deleteLine"), Feather.DELETE, step(lines::delete))
            .key("Shortcut+Shift+K"));
  }

  /// One step that can be undone, never a part of its neighbours.
  private Runnable step(Runnable edit) {
    return () -> {
      editor.area().getUndoManager().preventMerge();
      edit.run();
      editor.area().getUndoManager().preventMerge();
    };
  }

  private void carets() {
    SelectOccurrences more = new SelectOccurrences(editor.area(), editor.carets());
    ColumnSelection column = new ColumnSelection(editor.area(), editor.carets());
    add(
        command(Strings.of("editor.command.addNext"), Feather.PLUS_CIRCLE, more::addNext)
            .key("Alt+J"));
    add(
        command(Strings.of("editor.command.selectAllSame"), Feather.LAYERS, more::all)
            .key("Shortcut+Shift+L"));
    add(
        command(Strings.of("editor.command.columnUp"), Feather.ARROW_UP, () -> column.extend(-1, 0))
            .key("Alt+Shift+Up"));
    add(
        command(
                Strings.of("editor.command.columnDown"),
                Feather.ARROW_DOWN,
                () -> column.extend(1, 0))
            .key("Alt+Shift+Down"));
    add(
        command(
                Strings.of("editor.command.columnLeft"),
                Feather.ARROW_LEFT,
                () -> column.extend(0, -1))
            .key("Alt+Shift+Left"));
    add(
        command(
                Strings.of("editor.command.columnRight"),
                Feather.ARROW_RIGHT,
                () -> column.extend(0, 1))
            .key("Alt+Shift+Right"));
  }

  private void folds() {
    Folding folding = editor.folding();
    add(
        command(Strings.of("editor.command.fold"), Feather.MINUS_SQUARE, folding::toggleAtCaret)
            .key("Shortcut+Period"));
    add(Strings.of("editor.command.foldAll"), Feather.MINUS_SQUARE, folding::foldAll);
    add(Strings.of("editor.command.unfoldAll"), Feather.PLUS_SQUARE, folding::unfoldAll);
  }

  /// The settings of the formatter, for the palette.
  private void forms() {
    add(Strings.of("editor.command.upper"), Feather.TYPE, () -> form(KeywordCase.UPPER));
    add(Strings.of("editor.command.lower"), Feather.TYPE, () -> form(KeywordCase.LOWER));
    add(Strings.of("editor.command.keep"), Feather.TYPE, () -> form(KeywordCase.KEEP));
    add(Strings.of("editor.command.indentTwo"), Feather.CHEVRONS_RIGHT, () -> indent(2));
    add(Strings.of("editor.command.indentFour"), Feather.CHEVRONS_RIGHT, () -> indent(4));
  }

  private void form(KeywordCase keywords) {
    FormatOptions now = options.formatProperty().get();
    options.formatProperty().set(now.with(keywords));
  }

  private void indent(int blanks) {
    FormatOptions now = options.formatProperty().get();
    options.formatProperty().set(now.with(blanks));
  }

  private void add(String title, Feather icon, Runnable action) {
    add(command(title, icon, action));
  }

  private void add(Command command) {
    all.add(command);
  }

  /// None works on a text that is not whole yet.
  private Command command(String title, Feather icon, Runnable action) {
    Runnable whole = () -> editor.loads.ifWhole(action);
    return Command.of(title, Strings.of("editor.place"), icon, whole);
  }
}
