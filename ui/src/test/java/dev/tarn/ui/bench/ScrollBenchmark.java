package dev.tarn.ui.bench;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Result;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.Threads;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.result.RowsView;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/// Runs a query in a window: measures how long its first rows take to be seen, keeps all rows as
/// they come, and then drags the scroll bar from end to end, frame by frame.
///
/// Arguments: port, token, folder for results, a query. Prints the result's id, and one line per
/// measurement.
final class ScrollBenchmark {
  private static final int WARM = 5;
  private static final int DRAGS = 2;

  private final Session session;
  private final Stage stage = new Stage();
  private final ResultGrid grid = new ResultGrid(Threads.perTask("rows"), FxThread::later);
  private final RowsView view =
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

  private ScrollBenchmark(Session session) {
    this.session = session;
    Scene scene = new Scene(view, 1440, 900);
    new Theme().style(scene);
    stage.setScene(scene);
    stage.show();
  }

  /// Runs.
  ///
  /// @param arguments see above
  /// @throws InterruptedException if it is interrupted
  public static void main(String[] arguments) throws InterruptedException {
    FxTests.start();
    ResultStore store = new ResultStore(Path.of(arguments[2]));
    Endpoint endpoint = Endpoint.local(Integer.parseInt(arguments[0]), arguments[1]);
    try (Session session = ConnectSession.open(endpoint, store)) {
      ScrollBenchmark benchmark = FxTests.fx(() -> new ScrollBenchmark(session));
      for (int i = 1; i <= WARM; i++) {
        benchmark.run(
            String.format(
                Locale.ROOT,
                "SELECT id, id * 2 AS twice, 'row ' || id AS name FROM range(%d)",
                100_000 * i));
      }
      Execution execution = benchmark.run(arguments[3]);
      benchmark.drag(execution.result().orElseThrow());
      System.out.println("result " + execution.id());
    }
    System.exit(0);
  }

  /// Shows the rows of a query as the window does, and waits for the last one.
  private Execution run(String query) {
    FxTests.run(() -> view.show(null));
    long start = System.nanoTime();
    Execution execution = session.submit(Statement.of(query));
    CompletableFuture<Long> seen = new CompletableFuture<>();
    FxTests.run(() ->
        view.getScene()
            .addPostLayoutPulseListener(() -> {
              if (grid.isWhole()) {
                seen.complete(System.nanoTime());
              }
            }));
    Execution.Subscription told = execution.listen(_ -> FxThread.later(() -> take(execution)));
    long came = firstRow(execution);
    long painted = seen.join();
    ExecutionState end = execution.done().join();
    if (!(end instanceof ExecutionState.Succeeded)) {
      throw new IllegalStateException(query + ": " + end);
    }
    told.close();
    FxTests.run(() -> take(execution));
    System.out.printf(
        Locale.ROOT,
        "%d rows: first rows came after %.0f ms, seen %.0f ms later; all rows after %.1f s, heap"
            + " peak %d MB%n",
        execution.result().orElseThrow().rowCount(),
        (came - start) / 1e6,
        (painted - came) / 1e6,
        (System.nanoTime() - start) / 1e9,
        heapPeak());
    return execution;
  }

  private void take(Execution execution) {
    Result now = execution.result().orElse(null);
    if (now != null && now.rowCount() > 0) {
      if (grid.resultProperty().get() == null) {
        view.show(now);
      }
      view.refresh();
    }
  }

  private static long firstRow(Execution execution) {
    while (execution.result().map(Result::rowCount).orElse(0L) == 0
        && !execution.state().isTerminal()) {
      LockSupport.parkNanos(200_000);
    }
    return System.nanoTime();
  }

  private void drag(Result rows) throws InterruptedException {
    FxTests.until("rows are profiled", view::isSettled);
    for (int i = 0; i < DRAGS; i++) {
      CountDownLatch ended = new CountDownLatch(1);
      ScrollBar bar = FxTests.fx(this::bar);
      FxTests.run(() ->
          new Drag(
                  view.getScene(),
                  bar,
                  ended,
                  (nanos, processor) ->
                      System.out.printf(
                          Locale.ROOT,
                          "%d rows: frames while dragging p50 %.1f ms, p95 %.1f ms, most %.1f ms;"
                              + " processor time of the window's thread p50 %.1f ms, p95 %.1f ms,"
                              + " most %.1f ms; heap peak %d MB%n",
                          rows.rowCount(),
                          at(nanos, 50),
                          at(nanos, 95),
                          at(nanos, 100),
                          at(processor, 50),
                          at(processor, 95),
                          at(processor, 100),
                          heapPeak()))
              .start());
      ended.await();
    }
  }

  private ScrollBar bar() {
    return grid.lookupAll(".scroll-bar").stream()
        .filter(
            node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
        .map(ScrollBar.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }
}
