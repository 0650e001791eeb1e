package dev.tarn.ui;

import dev.tarn.ui.editor.EditorOptions;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.result.GridChoices;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.textcompare.CompareChoices;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.settings.EditorSettings;
import dev.tarn.workspace.settings.KeymapFile;
import dev.tarn.workspace.settings.Settings;
import dev.tarn.workspace.settings.ThemeChoice;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/// What the user chose for all windows: taken when a window opens, and kept when it changes.
final class WindowSettings {
  private final Desk desk;
  private final Theme theme;
  private final EditorOptions editor = new EditorOptions();
  private final GridChoices grids = new GridChoices();
  private final CompareChoices texts = new CompareChoices();
  private final Background background;
  private final Notifications notices;
  private final Object writing = new Object();

  WindowSettings(Desk desk, Theme theme, Background background, Notifications notices) {
    this.desk = desk;
    this.theme = theme;
    this.background = background;
    this.notices = notices;
  }

  /// What was chosen for result grids; kept by [WindowMemory].
  GridChoices grids() {
    return grids;
  }

  /// What was chosen for comparisons of texts; kept by [WindowMemory].
  CompareChoices texts() {
    return texts;
  }

  /// What was chosen for editors.
  EditorOptions editor() {
    return editor;
  }

  /// Takes the keys of the commands.
  void takeKeys(ShellModel model) {
    KeymapFile.Read keys = desk.keymap().read();
    model.keymap().load(keys.keys());
    model.keymap().apply(model.commands());
    model.keymap().apply(model.placeCommands());
    keys.notice().ifPresent(said -> notices.show(Notice.of(Notice.Kind.FAILURE, said, "")));
  }

  /// Takes the rest.
  void take() {
    Settings settings = desk.settings().read().settings();
    theme.choiceProperty().set(Theme.Choice.valueOf(settings.theme().name()));
    editor.wrapProperty().set(settings.editor().wrap());
    editor.formatProperty().set(settings.editor().format());
  }

  /// Keeps what changes from now on.
  void follow() {
    theme
        .choiceProperty()
        .addListener(
            (_, _, chosen) -> change(saved -> saved.withTheme(ThemeChoice.valueOf(chosen.name()))));
    editor.wrapProperty().addListener((_, _, _) -> keepEditor());
    editor.formatProperty().addListener((_, _, _) -> keepEditor());
  }

  /// Keeps the keys of the commands.
  void keepKeys(ShellModel model) {
    Map<String, String> keys = model.keymap().saved();
    keep(() -> {
      desk.keymap().write(keys);
      return true;
    });
  }

  private void keepEditor() {
    EditorSettings chosen =
        new EditorSettings(editor.wrapProperty().get(), editor.formatProperty().get());
    change(saved -> saved.withEditor(chosen));
  }

  private void change(UnaryOperator<Settings> change) {
    keep(() -> {
      synchronized (writing) {
        desk.settings().write(change.apply(desk.settings().read().settings()));
      }
      return true;
    });
  }

  private void keep(Callable<Boolean> writing) {
    background.run(
        writing,
        _ -> {},
        error ->
            notices.show(
                Notice.of(
                    Notice.Kind.FAILURE,
                    Strings.of("settings.notKept"),
                    String.valueOf(error.getMessage()))));
  }
}
