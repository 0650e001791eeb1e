package dev.tarn.ui.sql;

import dev.tarn.ui.export.Exports;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.viewer.ResultViewer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the result in front.
final class ResultCommands {
  private final Supplier<Optional<RunView>> front;
  private final BooleanProperty present = new SimpleBooleanProperty();
  private final Command value;
  private final Command record;
  private final Command export;
  private final Command profile;
  private final Command asOf;
  private final RowCommands rows;

  /// Names the verbs.
  ///
  /// @param front the result in front
  /// @param exports lets it leave the window
  ResultCommands(Supplier<Optional<RunView>> front, Exports exports) {
    this.front = front;
    value =
        command(Strings.of("viewer.command.value"), Feather.EYE, ResultViewer.Mode.VALUE).key("F4");
    record =
        command(Strings.of("viewer.command.record"), Feather.LIST, ResultViewer.Mode.RECORD)
            .key("Shift+F4");
    export =
        Command.of(
                Strings.of("export.command"),
                Strings.of("grid.place"),
                Feather.DOWNLOAD,
                () ->
                    front
                        .get()
                        .flatMap(RunView::source)
                        .ifPresentOrElse(exports::ask, exports::nothing))
            .key("Shortcut+Shift+X")
            .enabled(present);
    rows = new RowCommands(front, present);
    asOf =
        Command.of(
                Strings.of("asOf.command"),
                Strings.of("grid.place"),
                Feather.CLOCK,
                () -> front.get().ifPresent(RunView::chooseVersion))
            .key("Shortcut+Alt+T")
            .enabled(present);
    profile =
        Command.of(
                Strings.of("profile.command.save"),
                Strings.of("grid.place"),
                Feather.SHARE_2,
                () -> front.get().ifPresent(RunView::saveProfile))
            .enabled(present);
  }

  /// Tells if there is a result in front.
  BooleanProperty presentProperty() {
    return present;
  }

  /// Those that have a button over the rows.
  List<Command> tools() {
    return List.of(value, record, export);
  }

  /// Those that are in the menu of the cells, besides the copying.
  List<Command> ofCells() {
    return List.of(value, record, export);
  }

  /// All of them.
  ///
  /// @return in the order of the palette, always the same
  List<Command> all() {
    return Stream.of(tools(), List.of(asOf, profile), rows.all()).flatMap(List::stream).toList();
  }

  private Command command(String title, Ikon icon, ResultViewer.Mode mode) {
    return Command.of(
            title,
            Strings.of("grid.place"),
            icon,
            () -> front.get().ifPresent(view -> view.view(mode)))
        .enabled(present);
  }
}
