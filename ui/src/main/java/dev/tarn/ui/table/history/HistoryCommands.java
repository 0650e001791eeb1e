package dev.tarn.ui.table.history;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with versions.
final class HistoryCommands {
  private final Command query;
  private final Command restore;
  private final Command undoLast;
  private final Command statement;
  private final Command more;

  HistoryCommands(HistoryController controller) {
    HistoryModel model = controller.model();
    RestoreQuestion question = new RestoreQuestion(controller);
    String place = Strings.of("table.place");
    BooleanBinding known = model.choiceProperty().isNotNull();
    BooleanBinding rests = model.restoringProperty().not();
    query =
        Command.of(Strings.of("tableHistory.query"), place, Feather.CODE, controller::query)
            .enabled(known);
    restore =
        Command.of(Strings.of("tableHistory.restore"), place, Feather.ROTATE_CCW, question::ask)
            .enabled(
                Bindings.createBooleanBinding(
                        question::canRestore, model.choiceProperty(), model.versionsProperty())
                    .and(rests));
    undoLast =
        Command.of(
                Strings.of("tableHistory.undoLast"),
                place,
                Feather.CORNER_UP_LEFT,
                question::askLast)
            .enabled(
                Bindings.createBooleanBinding(
                        () -> model.newest().filter(newest -> newest.version() > 0).isPresent(),
                        model.versionsProperty())
                    .and(rests));
    statement =
        Command.of(
                Strings.of("tableHistory.openStatement"),
                place,
                Feather.FILE_TEXT,
                controller::openStatement)
            .enabled(
                Bindings.createBooleanBinding(
                    () -> controller.statement().isPresent(),
                    model.choiceProperty(),
                    model.statementsProperty()));
    more =
        Command.of(Strings.of("tableHistory.more"), place, Feather.CHEVRON_DOWN, controller::more)
            .enabled(model.moreProperty());
  }

  Command query() {
    return query;
  }

  Command restore() {
    return restore;
  }

  /// Undoes the newest version, whatever is chosen.
  Command undoLast() {
    return undoLast;
  }

  /// Those that the page does not have without this tab.
  List<Command> ofPart() {
    return List.of(query, restore, statement, more);
  }

  List<Command> all() {
    return List.of(query, restore, undoLast, statement, more);
  }
}
