package dev.tarn.ui.export;

import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.overlay.NoticeCentre;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.overlay.WindowDialogs;
import dev.tarn.ui.task.Background;
import java.nio.file.Path;
import java.util.ArrayList;

/// Exports of a tab without a window.
public final class TestExports {
  private TestExports() {}

  /// Exports that keep all below one folder.
  ///
  /// @param home for files and results
  /// @return nothing that it shows is seen
  public static Exports in(Path home) {
    OverlayLayer layer = new OverlayLayer();
    return new Exports(
        new ExportDesk(
            layer,
            new WindowDialogs(layer, () -> null),
            new NoticeCentre(layer),
            new ArrayList<>(),
            new ExportDesk.Place(
                home, home.resolve("export.json"), new ResultStore(home.resolve("results")))),
        Background.threads());
  }
}
