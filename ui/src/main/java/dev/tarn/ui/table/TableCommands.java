package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.ClipboardText;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/// What can be done on each tab of a table's page.
final class TableCommands {
  private TableCommands() {}

  /// Makes them.
  ///
  /// @param controller of the page
  /// @param undoLast asks whether the newest version is to be undone
  static List<Command> of(TableController controller, Runnable undoLast) {
    BooleanBinding delta =
        Bindings.createBooleanBinding(
            () -> isDelta(controller), controller.model().factsProperty());
    String place = Strings.of("table.place");
    List<Command> commands = new ArrayList<>();
    commands.add(
        Command.of(Strings.of("table.query"), place, Icons.RUN, () -> query(controller))
            .key("Shortcut+Enter"));
    commands.add(
        Command.of(
            Strings.of("table.copyName"),
            place,
            Feather.COPY,
            () -> ClipboardText.put(controller.name().sql())));
    commands.add(
        Command.of(Strings.of("table.refresh"), place, Feather.REFRESH_CW, controller::load)
            .key("F5"));
    commands.add(
        Command.of(
                Strings.of("table.merge"),
                place,
                Feather.GIT_MERGE,
                () -> controller.desk().links().merge().accept(controller.name()))
            .enabled(delta));
    commands.add(
        Command.of(Strings.of("tableHistory.undoLast"), place, Feather.CORNER_UP_LEFT, undoLast)
            .enabled(delta));
    for (TableTab tab : TableTab.values()) {
      commands.add(
          Command.of(
              Strings.of("table.show", tab.title()),
              place,
              Feather.CHEVRON_RIGHT,
              () -> show(controller, tab)));
    }
    return commands;
  }

  private static boolean isDelta(TableController controller) {
    TableFacts facts = controller.model().factsProperty().get();
    return facts != null && facts.isDelta();
  }

  private static void show(TableController controller, TableTab tab) {
    TableFacts facts = controller.model().factsProperty().get();
    if (facts == null || tab.fits(facts)) {
      controller.model().tabProperty().set(tab);
    }
  }

  private static void query(TableController controller) {
    controller
        .desk()
        .opener()
        .accept("SELECT * FROM " + controller.name().sql() + " LIMIT 1000;\n");
  }
}
