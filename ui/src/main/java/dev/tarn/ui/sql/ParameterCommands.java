package dev.tarn.ui.sql;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.parameter.ParameterRow;
import dev.tarn.ui.text.Strings;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the parameters of a SQL tab.
final class ParameterCommands {
  private ParameterCommands() {}

  /// The commands, in the order of the palette.
  static List<Command> of(SqlController controller, ParameterRow row) {
    String place = Strings.of("sql.place");
    BooleanBinding any = Bindings.isNotEmpty(controller.parameters().shown());
    return List.of(
        Command.of(Strings.of("parameter.command.focus"), place, Feather.EDIT_3, row::focus)
            .key("Shortcut+Alt+M")
            .enabled(any),
        Command.of(Strings.of("parameter.edit"), place, Feather.SLIDERS, row::edit).enabled(any),
        Command.of(
                Strings.of("parameter.write"),
                place,
                Feather.FILE_TEXT,
                controller.parameters()::writeHeader)
            .enabled(any));
  }
}
