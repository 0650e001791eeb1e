package dev.tarn.ui.sql;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;

/// What can be done in a SQL tab.
///
/// @param run the statement at the caret, or the selected ones
/// @param runFromHere the statement at the caret and all behind it
/// @param runAll all statements of the tab
/// @param goOn whether an error ends a run of several statements
/// @param explain the statement at the caret, without running it
/// @param preview what the write at the caret would change
/// @param stop what runs
/// @param find something in the text
record SqlCommands(
    Command run,
    Command runFromHere,
    Command runAll,
    Command goOn,
    Command explain,
    Command preview,
    Command stop,
    Command find) {

  /// Names the verbs of a tab.
  ///
  /// @param controller does them
  /// @param find shows the field to search the text with
  static SqlCommands of(SqlController controller, Runnable find) {
    String place = Strings.of("sql.place");
    ObservableBooleanValue running = controller.runner().runningProperty();
    ObservableBooleanValue idle = controller.runner().runningProperty().not();
    return new SqlCommands(
        Command.of(Strings.of("sql.command.run"), place, Icons.RUN, controller::runCurrent)
            .key("Shortcut+Enter")
            .enabled(idle),
        Command.of(
                Strings.of("sql.command.runFromHere"),
                place,
                Feather.CHEVRONS_RIGHT,
                controller::runFromHere)
            .key("Shortcut+Alt+Enter")
            .enabled(idle),
        Command.of(
                Strings.of("sql.command.runAll"), place, Feather.FAST_FORWARD, controller::runAll)
            .key("Shortcut+Shift+Enter")
            .enabled(idle),
        Command.of(
            Strings.of("sql.command.goOn"),
            place,
            Feather.SKIP_FORWARD,
            () -> toggle(controller.choices().goOnProperty())),
        Command.of(
                Strings.of("sql.command.explain"), place, Feather.GIT_BRANCH, controller::explain)
            .key("Shortcut+E")
            .enabled(idle),
        TrialCommand.of(controller),
        Command.of(Strings.of("sql.command.stop"), place, Icons.STOP, controller::stop)
            .key("Esc")
            .enabled(running),
        Command.of(Strings.of("sql.command.find"), place, Feather.SEARCH, find).key("Shortcut+F"));
  }

  /// All of them.
  ///
  /// @return in the order of the palette
  List<Command> all() {
    return List.of(run, runFromHere, runAll, goOn, explain, preview, stop, find);
  }

  private static void toggle(BooleanProperty choice) {
    choice.set(!choice.get());
  }
}
