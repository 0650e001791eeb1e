package dev.tarn.ui.sql;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.ToolRow;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Run and stop, what the statements run in, and what else can be done.
final class SqlToolbar {
  private SqlToolbar() {}

  /// Makes the toolbar.
  ///
  /// @param controller does what is pressed
  /// @param commands what can be done in the tab
  /// @param format formats the text
  /// @param sessions where the tab's statements run
  static ToolRow of(
      SqlController controller, SqlCommands commands, Command format, SqlSessions sessions) {
    Button run = button(Strings.of("sql.run"), commands.run());
    Styles.with(run, Styles.ACCENT);
    Button stop = button(Strings.of("sql.stop"), commands.stop());
    Styles.with(stop, "sql-stop");
    ToolRow row =
        new ToolRow(
            List.of(
                run,
                stop,
                new EngineChip(sessions, controller.context()::refresh),
                new ContextChip(controller.context(), sessions.engine()),
                new LimitChip(controller.limitProperty()),
                goesOn(controller.choices())),
            List.of(
                new ToolRow.Tool(Strings.of("sql.runAll"), commands.runAll()),
                new ToolRow.Tool(Strings.of("sql.explain"), commands.explain()),
                new ToolRow.Tool(Strings.of("sql.format"), format),
                new ToolRow.Tool(Strings.of("sql.find"), commands.find())),
            List.of(commands.runFromHere(), commands.preview(), commands.goOn()));
    return Styles.with(row, "sql-toolbar");
  }

  /// Seen only while it is so, since it is rare and matters.
  private static Button goesOn(RunChoices choices) {
    Button chip =
        Buttons.of(
            Feather.SKIP_FORWARD,
            Strings.of("sql.goesOn"),
            () -> choices.goOnProperty().set(false));
    chip.setTooltip(Buttons.tooltip(Strings.of("sql.goesOn.about")));
    chip.visibleProperty().bind(choices.goOnProperty());
    chip.managedProperty().bind(choices.goOnProperty());
    return Styles.with(chip, Styles.CHIP);
  }

  private static Button button(String label, Command command) {
    Button button = Buttons.of(command.icon(), label, command::run);
    button.setTooltip(Buttons.tooltip(command));
    button.disableProperty().bind(Bindings.not(command.enabled()));
    return button;
  }
}
