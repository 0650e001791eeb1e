package dev.tarn.ui.export;

import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.overlay.NoticeCentre;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.overlay.WindowDialogs;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Exports with what they show and tell.
///
/// @param overlays where the dialog lies
/// @param told all notices
/// @param work what goes on
/// @param exports the verbs
public record TestExports(
    OverlayLayer overlays, List<Notice> told, List<BackgroundWork> work, Exports exports) {

  /// Exports that propose a folder.
  ///
  /// @param folder for files
  /// @param results where results are kept
  public static TestExports in(Path folder, Path results) {
    OverlayLayer layer = new OverlayLayer();
    NoticeCentre centre = new NoticeCentre(layer);
    List<Notice> told = new CopyOnWriteArrayList<>();
    List<BackgroundWork> work = new CopyOnWriteArrayList<>();
    ExportDesk desk =
        new ExportDesk(
            layer,
            new ProposedFiles(new WindowDialogs(layer, () -> null)),
            notice -> {
              told.add(notice);
              centre.show(notice);
            },
            work,
            new ExportDesk.Place(
                folder,
                folder.resolve(".tarn/export.json"),
                new ResultStore(results),
                ExportDesk.Writers.WITH_ENGINE));
    return new TestExports(layer, told, work, new Exports(desk, Background.threads()));
  }
}
