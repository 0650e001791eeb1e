package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.ClipboardText;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// What can be done on each tab of a table's page.
final class TableCommands {
  private TableCommands() {}

  static List<Command> of(TableController controller) {
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
