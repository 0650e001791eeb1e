package dev.tarn.ui.sql;

import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with result tabs, as commands for the one in front and as the menu of any.
final class RunVerbs {
  private final SqlController controller;
  private final RunList runs;

  RunVerbs(SqlController controller) {
    this.controller = controller;
    this.runs = controller.runs();
  }

  /// The commands for the tab in front.
  List<Command> commands() {
    String place = Strings.of("shelf.place");
    BooleanBinding some =
        Bindings.createBooleanBinding(
            () -> runs.selectedProperty().get() != null, runs.selectedProperty());
    return List.of(
        Command.of(
                Strings.of("shelf.pin"), place, Feather.BOOKMARK, () -> front(RunModel::togglePin))
            .key("Shortcut+Alt+P")
            .enabled(some),
        Command.of(
                Strings.of("shelf.rename"), place, Feather.EDIT_2, () -> front(RunModel::askName))
            .key("F2")
            .enabled(some),
        Command.of(
                Strings.of("compare.command"),
                place,
                Feather.COLUMNS,
                () -> front(controller::compare))
            .key("Shortcut+Alt+C")
            .enabled(some),
        Command.of(Strings.of("shelf.close"), place, Feather.X, () -> front(runs::close))
            .enabled(some),
        Command.of(
                Strings.of("shelf.closeOthers"),
                place,
                Feather.X_SQUARE,
                () -> front(runs::closeOthers))
            .enabled(some),
        Command.of(Strings.of("shelf.closeAll"), place, Feather.X_OCTAGON, runs::closeAll)
            .enabled(some));
  }

  /// The menu of a tab.
  List<MenuItem> menu(RunModel run) {
    String pin = run.pinnedProperty().get() ? Strings.of("shelf.unpin") : Strings.of("shelf.pin");
    ObservableBooleanValue idle = controller.runner().runningProperty().not();
    return List.of(
        item(Command.of(pin, "", Feather.BOOKMARK, run::togglePin).key("Shortcut+Alt+P")),
        item(Command.of(Strings.of("shelf.rename"), "", Feather.EDIT_2, run::askName).key("F2")),
        item(
            Command.of(
                    Strings.of("sql.again"), "", Feather.ROTATE_CW, () -> controller.runAgain(run))
                .enabled(idle)),
        item(
            Command.of(
                    Strings.of("compare.command"),
                    "",
                    Feather.COLUMNS,
                    () -> controller.compare(run))
                .key("Shortcut+Alt+C")),
        new SeparatorMenuItem(),
        item(Command.of(Strings.of("shelf.close"), "", Feather.X, () -> runs.close(run))),
        item(
            Command.of(
                Strings.of("shelf.closeOthers"),
                "",
                Feather.X_SQUARE,
                () -> runs.closeOthers(run))),
        item(Command.of(Strings.of("shelf.closeAll"), "", Feather.X_OCTAGON, runs::closeAll)));
  }

  private void front(Consumer<RunModel> verb) {
    @Nullable RunModel run = runs.selectedProperty().get();
    if (run != null) {
      verb.accept(run);
    }
  }

  private static MenuItem item(Command command) {
    return Menus.item(command);
  }
}
