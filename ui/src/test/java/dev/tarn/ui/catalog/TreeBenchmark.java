package dev.tarn.ui.catalog;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableName;
import dev.tarn.session.Threads;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.catalog.change.ChangeDesk;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;

/// Measures the tree with 10,000 tables in one schema: what each step costs the window's thread,
/// with styles and layout of what is seen. Run by `docs/benchmarks/tree.sh`.
final class TreeBenchmark implements CatalogTarget {
  private static final int TABLES = 10_000;
  private static final int ROUNDS = 40;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final List<String> TYPED =
      List.of(
          "o", "or", "ord", "orders", "orders_c", "orders_c", "orders", "77", "_0777", "zz", "");

  private final AtomicInteger waiting = new AtomicInteger();
  private final List<Double> times = new ArrayList<>();
  private final List<Double> busy = new ArrayList<>();
  private final CatalogController catalog;
  private long began;
  private long beganUsed;
  private long spent;
  private long used;
  private long pulses;

  private TreeBenchmark() {
    Executor workers = Threads.perTask("tree-benchmark");
    Background background =
        new Background(
            work -> {
              waiting.incrementAndGet();
              workers.execute(work);
            },
            answer -> FxThread.later(() -> measured(answer)));
    catalog =
        fx(() ->
            new CatalogController(
                new ChangeDesk(background, new OverlayLayer(), _ -> {}, new ArrayList<>()), this));
    boolean shown =
        fx(() -> {
          Scene made = new Scene(catalog.view(), 280, 900);
          new Theme().style(made);
          Stage stage = new Stage();
          stage.setScene(made);
          stage.show();
          made.addPreLayoutPulseListener(this::begin);
          made.addPostLayoutPulseListener(() -> {
            end();
            pulses++;
          });
          return true;
        });
    assertThat(shown).isTrue();
  }

  public static void main(String[] arguments) {
    FxTests.start();
    TreeBenchmark benchmark = new TreeBenchmark();
    run(() -> benchmark.catalog.connect(new BigCatalog(TABLES)));
    benchmark.settle();
    benchmark.forget();
    benchmark.open("lake");
    benchmark.forget();
    benchmark.open("big");
    benchmark.print("open a schema of 10,000 tables");
    benchmark.filters(ROUNDS / 8);
    benchmark.forget();
    benchmark.filters(ROUNDS);
    benchmark.print("filter, each key");
    benchmark.folding();
    benchmark.scrolling();
    benchmark.loading();
    System.exit(0);
  }

  private void filters(int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (String text : TYPED) {
        act(() -> ((SearchBox) catalog.view().lookup(".search-box")).textProperty().set(text));
      }
    }
  }

  private void folding() {
    TreeItem<CatalogRow> big =
        fx(() -> tree().getRoot().getChildren().getFirst().getChildren().getFirst());
    for (int round = 0; round < ROUNDS; round++) {
      act(() -> big.setExpanded(false));
      act(() -> big.setExpanded(true));
    }
    print("close and open the schema");
    for (int round = 0; round < ROUNDS; round++) {
      TreeItem<CatalogRow> table = big.getChildren().get(round * 211 % 9000);
      act(() -> table.setExpanded(true));
    }
    print("open a table");
  }

  private void scrolling() {
    for (int step = 0; step < ROUNDS * 5; step++) {
      int row = step * 53 % TABLES;
      act(() -> tree().scrollTo(row));
    }
    print("scroll to any row");
  }

  private void loading() {
    for (int round = 0; round < 5; round++) {
      act(catalog::refresh);
    }
    print("refresh");
  }

  private void open(String name) {
    act(() ->
        all(tree().getRoot())
            .filter(item ->
                item.getValue() instanceof CatalogRow.Of(CatalogNode node)
                    && node.entry().name().equals(name))
            .findFirst()
            .orElseThrow()
            .setExpanded(true));
  }

  private static Stream<TreeItem<CatalogRow>> all(TreeItem<CatalogRow> item) {
    return Stream.concat(Stream.of(item), item.getChildren().stream().flatMap(TreeBenchmark::all));
  }

  /// Does something and takes what it costs the window's thread until the next picture could be
  /// drawn: the work itself, answers that come, styles and layout.
  private void act(Runnable action) {
    run(() -> {
      spent = 0;
      used = 0;
    });
    waiting.incrementAndGet();
    run(() -> measured(action));
    settle();
    times.add(fx(() -> spent) / 1e6);
    busy.add(fx(() -> used) / 1e6);
  }

  private void settle() {
    while (waiting.get() > 0) {
      LockSupport.parkNanos(200_000);
    }
    long before = fx(() -> pulses);
    while (fx(() -> pulses) < before + 2) {
      run(Platform::requestNextPulse);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void measured(Runnable work) {
    begin();
    work.run();
    end();
    waiting.decrementAndGet();
  }

  private void begin() {
    beganUsed = CPU.getCurrentThreadCpuTime();
    began = System.nanoTime();
  }

  private void end() {
    spent += System.nanoTime() - began;
    used += CPU.getCurrentThreadCpuTime() - beganUsed;
  }

  private void print(String name) {
    System.out.printf(
        Locale.ROOT,
        "%-32s window's thread p50 %6.1f  p95 %6.1f  max %6.1f ms; its processor p50 %6.1f  p95"
            + " %6.1f  max %6.1f ms%n",
        name,
        at(times, 50),
        at(times, 95),
        at(times, 100),
        at(busy, 50),
        at(busy, 95),
        at(busy, 100));
    forget();
  }

  private void forget() {
    times.clear();
    busy.clear();
  }

  private static double at(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  @SuppressWarnings("unchecked")
  private TreeView<CatalogRow> tree() {
    return (TreeView<CatalogRow>) catalog.view().lookup("#catalog-tree");
  }

  @Override
  public void insert(String sql) {}

  @Override
  public void query(TableName table) {}

  @Override
  public void open(TableName table) {}

  @Override
  public void script(String sql) {}
}
