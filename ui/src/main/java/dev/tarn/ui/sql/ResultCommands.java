package dev.tarn.ui.sql;

import dev.tarn.ui.export.ExportSource;
import dev.tarn.ui.export.Exports;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the result in front.
///
/// @param export lets it leave the window
record ResultCommands(Command export) {

  /// Names the verbs.
  ///
  /// @param source the result in front
  /// @param exports does the exporting
  static ResultCommands of(Supplier<Optional<ExportSource>> source, Exports exports) {
    return new ResultCommands(
        Command.of(
                Strings.of("export.command"),
                Strings.of("grid.place"),
                Feather.DOWNLOAD,
                () -> source.get().ifPresentOrElse(exports::ask, exports::nothing))
            .key("Shortcut+Shift+X"));
  }

  /// All of them.
  ///
  /// @return in the order of the palette
  List<Command> all() {
    return List.of(export);
  }
}
