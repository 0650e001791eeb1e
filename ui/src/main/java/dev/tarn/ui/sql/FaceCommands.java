package dev.tarn.ui.sql;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.profile.PlanForm;
import dev.tarn.ui.text.Strings;
import java.util.List;
import javafx.beans.property.Property;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Shows rows, profile or plan of the run in front.
final class FaceCommands {
  private FaceCommands() {}

  /// The commands of a tab.
  ///
  /// @param runs of the tab
  /// @param form how plans are drawn
  static List<Command> of(RunList runs, Property<PlanForm> form) {
    return List.of(
        form("run.command.graph", Feather.SHARE_2, runs, form, PlanForm.GRAPH),
        form("run.command.table", Feather.LIST, runs, form, PlanForm.TABLE),
        form("run.command.flame", Feather.BAR_CHART_2, runs, form, PlanForm.FLAME),
        command(Strings.of("run.command.rows"), Feather.GRID, "1", runs, RunFace.ROWS),
        command(Strings.of("run.command.profile"), Feather.SHARE_2, "2", runs, RunFace.PROFILE),
        command(Strings.of("run.command.plan"), Feather.GIT_BRANCH, "3", runs, RunFace.PLAN));
  }

  private static Command command(
      String title, Ikon icon, String digit, RunList runs, RunFace face) {
    return Command.of(
            title,
            Strings.of("sql.place"),
            icon,
            () -> {
              RunModel front = runs.selectedProperty().get();
              if (front != null) {
                front.faceProperty().set(face);
              }
            })
        .key("Shortcut+Alt+" + digit)
        .enabled(runs.selectedProperty().isNotNull());
  }

  private static Command form(
      String title, Ikon icon, RunList runs, Property<PlanForm> form, PlanForm wanted) {
    return Command.of(
            Strings.of(title),
            Strings.of("sql.place"),
            icon,
            () -> {
              RunModel front = runs.selectedProperty().get();
              if (front != null) {
                front.faceProperty().set(RunFace.PROFILE);
                form.setValue(wanted);
              }
            })
        .enabled(runs.selectedProperty().isNotNull());
  }
}
