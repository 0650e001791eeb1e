package dev.tarn.ui.sql;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.ToolRow;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// Run and stop, what the statements run in, and what else can be done.
final class SqlToolbar {
  private SqlToolbar() {}

  /// Makes the toolbar.
  ///
  /// @param controller does what is pressed
  /// @param commands what can be done in the tab
  /// @param format formats the text
  /// @param engine how the engine is
  static ToolRow of(
      SqlController controller,
      SqlCommands commands,
      Command format,
      ObservableValue<EngineLight> engine) {
    Button run = button(Strings.of("sql.run"), commands.run());
    Styles.with(run, Styles.ACCENT);
    Button stop = button(Strings.of("sql.stop"), commands.stop());
    Styles.with(stop, "sql-stop");
    ToolRow row =
        new ToolRow(
            List.of(
                run,
                stop,
                new EngineChip(engine),
                new ContextChip(controller.context()),
                new LimitChip(controller.limitProperty())),
            List.of(
                new ToolRow.Tool(Strings.of("sql.runAll"), commands.runAll()),
                new ToolRow.Tool(Strings.of("sql.format"), format),
                new ToolRow.Tool(Strings.of("sql.find"), commands.find())),
            List.of());
    return Styles.with(row, "sql-toolbar");
  }

  private static Button button(String label, Command command) {
    Button button = Buttons.of(command.icon(), label, command::run);
    button.setTooltip(Buttons.tooltip(Buttons.words(command)));
    button.disableProperty().bind(Bindings.not(command.enabled()));
    return button;
  }
}
