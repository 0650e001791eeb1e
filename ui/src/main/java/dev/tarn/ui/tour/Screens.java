package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.shell.EngineStatus.Tone;
import java.util.List;

/// The screens of the app, in the order of a first day. Each feature adds its own.
public final class Screens {
  private Screens() {}

  /// All screens.
  ///
  /// @return the script of `tarn tour`
  public static TourScript all() {
    TourScript script = new TourScript();
    start(script);
    catalog(script);
    boxes(script);
    return script;
  }

  private static void start(TourScript script) {
    script
        .until("the engine is on its way", window -> isTone(window, Tone.STARTING, Tone.READY))
        .then(TarnWindow::closeAll)
        .shot("01-start")
        .until("the engine is ready", window -> isTone(window, Tone.READY))
        .shot("02-ready");
  }

  private static void catalog(TourScript script) {
    script
        .then(
            window -> window.openQuery("-- Orders by status\nSELECT * FROM samples.tpch.orders;\n"))
        .then(window ->
            window
                .catalog()
                .expand(
                    List.of(
                        "lake", "samples", "samples.real", "samples.tpch", "samples.tpch.orders")))
        .then(window -> window.catalog().refresh())
        .until(
            "the columns of a table are there",
            window -> window.catalog().isLoaded("samples.tpch.orders"))
        .shot("03-catalog");
  }

  private static void boxes(TourScript script) {
    script
        .then(window -> window.showPalette("or"))
        .shot("08-palette")
        .then(TarnWindow::closeOverlays)
        .then(TarnWindow::showShortcuts)
        .shot("09-shortcuts")
        .then(TarnWindow::closeOverlays)
        .then(window -> window.panes().forEach(DocumentPane::focus));
  }

  private static boolean isTone(TarnWindow window, Tone... tones) {
    return List.of(tones).contains(window.model().engineProperty().get().tone());
  }
}
