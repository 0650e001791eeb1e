package dev.tarn.ui.bench;

import dev.tarn.session.Result;
import dev.tarn.session.Threads;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.result.RowsView;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/// Drags the scroll bar over a kept result and measures how long the window's thread takes for each
/// frame.
///
/// Arguments: folder of results, a result's id.
final class ScrollBenchmark {
  private static final int FRAMES = 600;

  private ScrollBenchmark() {}

  /// Runs.
  ///
  /// @param arguments see above
  /// @throws InterruptedException if it is interrupted
  public static void main(String[] arguments) throws InterruptedException {
    Result rows = new ResultStore(Path.of(arguments[0])).open(arguments[1]).orElseThrow();
    FxTests.start();
    CountDownLatch ended = new CountDownLatch(1);
    FxTests.run(() -> show(rows, ended));
    ended.await();
    System.exit(0);
  }

  private static void show(Result rows, CountDownLatch ended) {
    ResultGrid grid = new ResultGrid(Threads.perTask("rows"), FxThread::later);
    RowsView view =
        new RowsView(
            grid,
            Threads.perTask("rows"),
            FxThread::later,
            new RowsView.Query() {
              @Override
              public String statement() {
                return "";
              }

              @Override
              public void add(String sql) {
                // There is no editor.
              }
            });
    view.show(rows);
    Scene scene = new Scene(view, 1440, 900);
    new Theme().style(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    new Dragging(scene, grid, rows, ended).start();
  }

  /// Moves the bar a little at each frame, and times what the frame costs by a layout of its own.
  private static final class Dragging extends AnimationTimer {
    private final Scene scene;
    private final ResultGrid grid;
    private final Result rows;
    private final CountDownLatch ended;
    private final long[] nanos = new long[FRAMES];
    private int frame = -30;

    Dragging(Scene scene, ResultGrid grid, Result rows, CountDownLatch ended) {
      this.scene = scene;
      this.grid = grid;
      this.rows = rows;
      this.ended = ended;
    }

    @Override
    public void handle(long now) {
      long start = System.nanoTime();
      for (Node node : grid.lookupAll(".scroll-bar")) {
        if (node instanceof ScrollBar bar
            && bar.getOrientation() == javafx.geometry.Orientation.VERTICAL) {
          bar.setValue(bar.getMax() * Math.max(0, frame) / FRAMES);
        }
      }
      scene.getRoot().layout();
      long took = System.nanoTime() - start;
      if (frame >= 0) {
        nanos[frame] = took;
      }
      if (++frame == FRAMES) {
        stop();
        tell();
        ended.countDown();
      }
    }

    private void tell() {
      Arrays.sort(nanos);
      long heap =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      System.out.printf(
          Locale.ROOT,
          "%d rows: frames while dragging p50 %.1f ms, p95 %.1f ms, most %.1f ms, heap peak %d"
              + " MB%n",
          rows.rowCount(),
          nanos[FRAMES / 2] / 1e6,
          nanos[FRAMES * 95 / 100] / 1e6,
          nanos[FRAMES - 1] / 1e6,
          heap >> 20);
    }
  }
}
