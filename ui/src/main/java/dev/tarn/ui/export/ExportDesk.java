package dev.tarn.ui.export;

import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notifications;
import java.nio.file.Path;
import java.util.List;

/// What exports need of the window.
///
/// @param overlays where the dialog lies
/// @param dialogs asks and lets files be chosen
/// @param notices tells how exports ended
/// @param work shows what goes on
/// @param place where files and results are
public record ExportDesk(
    OverlayLayer overlays,
    Dialogs dialogs,
    Notifications notices,
    List<BackgroundWork> work,
    Place place) {

  /// Where files and results are.
  ///
  /// @param folder the folder that is proposed at first
  /// @param memory the file with what was chosen last
  /// @param store where results are kept
  /// @param engine who can write files on this machine
  public record Place(Path folder, Path memory, ResultStore store, Writers engine) {}

  /// Who can write files and tables of results.
  public enum Writers {
    /// This program and Tarn's own engine.
    WITH_ENGINE,
    /// This program alone: the engine is elsewhere and does not see results.
    PROGRAM_ALONE
  }
}
