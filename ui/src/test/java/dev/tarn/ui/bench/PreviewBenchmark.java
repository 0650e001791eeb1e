package dev.tarn.ui.bench;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.TestDesk;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.workspace.preview.PreviewWarmUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// Opens the page of a Parquet file in a window again and again, and measures the time until the
/// rows in sight are drawn. The window has no engine.
///
/// Argument: the file.
final class PreviewBenchmark {
  private static final int ROUNDS = 40;

  private PreviewBenchmark() {}

  /// Called by the script.
  ///
  /// @param args the file
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Path home = Files.createTempDirectory("preview-benchmark").toRealPath();
    // As the app does some seconds after its start.
    PreviewWarmUp.run();
    FxTests.start();
    TarnWindow window = TestDesk.window(home, Files.createDirectories(home.resolve("work")));
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      run(() -> window.openPreview(file));
      while (!fx(() -> isDrawn(window))) {
        LockSupport.parkNanos(500_000);
      }
      times.add((System.nanoTime() - start) / 1e6);
      run(window::closeAll);
    }
    List<Double> sorted = times.stream().skip(1).sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "open to rows: first of the process %.0f ms, then p50 %.0f ms, p95 %.0f ms, of %d%n",
        times.getFirst(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        sorted.size());
    run(window::close);
    System.exit(0);
  }

  private static boolean isDrawn(TarnWindow window) {
    return window.stage().getScene().getRoot().lookup(".result-grid") instanceof ResultGrid grid
        && grid.resultProperty().get() != null
        && grid.isWhole();
  }
}
