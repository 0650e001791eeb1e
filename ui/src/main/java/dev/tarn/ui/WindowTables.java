package dev.tarn.ui;

import dev.tarn.session.Statement;
import dev.tarn.ui.asof.AsOfBox;
import dev.tarn.ui.merge.MergeBox;
import dev.tarn.ui.merge.MergeDesk;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.sql.AsOfOrder;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.sql.TableTools;
import dev.tarn.ui.sql.WriteOrder;
import dev.tarn.ui.table.TablePane;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.trial.TrialBox;
import dev.tarn.ui.trial.TrialDesk;
import dev.tarn.workspace.trial.TrialFolders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the window does for the tables that statements name.
final class WindowTables implements TableTools {
  private final TarnWindow window;
  private @Nullable TabSession session;

  WindowTables(TarnWindow window) {
    this.window = window;
  }

  /// Builds a MERGE into the table in front, or into any.
  Command command() {
    return Command.of(
        Strings.of("merge.command"),
        Strings.of("table.place"),
        Feather.GIT_MERGE,
        () -> merge(inFront()));
  }

  @Override
  public void preview(WriteOrder order) {
    if (window.isRemote()) {
      window
          .notices()
          .show(
              Notice.of(
                  Notice.Kind.INFORMATION,
                  Strings.of("trial.remote"),
                  Strings.of("trial.remote.hint")));
      return;
    }
    desk().ifPresent(desk -> TrialBox.open(order, desk));
  }

  @Override
  public void asOf(AsOfOrder order) {
    AsOfBox.open(order, window.overlays(), window.background());
  }

  /// Builds a statement that merges rows into a table.
  ///
  /// @param table SQL that names it, or empty
  void merge(String table) {
    window
        .services()
        .ifPresent(services ->
            MergeBox.open(
                table,
                new MergeDesk(
                    window.overlays(),
                    window.background(),
                    session(services),
                    this::preview,
                    window::openQuery,
                    this::run)));
  }

  /// Removes the clones that a killed window left.
  void sweep() {
    desk()
        .ifPresent(desk ->
            window
                .background()
                .run(
                    () -> {
                      desk.folders().sweep();
                      return true;
                    },
                    _ -> {},
                    _ -> {}));
  }

  /// Lets go of the folder.
  void detach() {
    TabSession old = session;
    session = null;
    if (old != null) {
      old.close();
    }
  }

  private void run(String sql) {
    window
        .documents()
        .create(sql + ";\n")
        .filter(SqlPane.class::isInstance)
        .map(SqlPane.class::cast)
        .ifPresent(pane -> pane.run(Statement.of(sql)));
  }

  private String inFront() {
    return window
        .model()
        .selected()
        .filter(TablePane.class::isInstance)
        .map(pane -> ((TablePane) pane).table().sql())
        .orElse("");
  }

  private TabSession session(Services services) {
    TabSession known = session;
    if (known == null) {
      known =
          new TabSession(
              services.engine(),
              services.sessions(),
              window.background(),
              window.model().engineProperty());
      session = known;
    }
    return known;
  }

  private Optional<TrialDesk> desk() {
    return window
        .services()
        .map(services ->
            new TrialDesk(
                window.overlays(),
                window.background(),
                FxThread::later,
                new TrialFolders(services.workspace().state().resolve("previews")),
                services.results()::delete));
  }
}
