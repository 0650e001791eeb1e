package dev.tarn.ui.sql;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlWrites;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Reasoned;
import dev.tarn.ui.text.Strings;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// The command that shows what a write would change.
final class TrialCommand {
  private TrialCommand() {}

  static Command of(SqlController controller) {
    Reasoned possible =
        new Reasoned(
            () -> reason(controller),
            controller.currentProperty(),
            controller.runner().runningProperty());
    return Command.of(
            Strings.of("trial.command"), Strings.of("sql.place"), Feather.EYE, controller::preview)
        .key("Shortcut+Alt+W")
        .enabled(possible);
  }

  private static String reason(SqlController controller) {
    if (!controller.isLocal()) {
      return Strings.of("trial.off.remote");
    }
    if (controller.runner().runningProperty().get()) {
      return Strings.of("trial.off.running");
    }
    Optional<SqlStatement> current = controller.currentProperty().getValue();
    return current.filter(statement -> SqlWrites.mayWrite(statement.text())).isPresent()
        ? ""
        : Strings.of("trial.off.noWrite");
  }
}
