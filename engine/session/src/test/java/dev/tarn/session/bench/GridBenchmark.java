package dev.tarn.session.bench;

import dev.tarn.session.Result;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.view.Aggregate;
import dev.tarn.session.view.DistinctValues;
import dev.tarn.session.view.GroupBy;
import dev.tarn.session.view.Profiler;
import dev.tarn.session.view.QuickFilter;
import dev.tarn.session.view.RangeSummary;
import dev.tarn.session.view.ResultView;
import dev.tarn.session.view.SortKey;
import dev.tarn.session.view.SortKey.Direction;
import dev.tarn.session.view.TextMode;
import dev.tarn.session.view.ViewSpec;
import dev.tarn.session.view.Work;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Filters, sorts and profiles the rows of a kept result.
///
/// Arguments: folder of results, a result's id, how often. Prints one line per measurement.
final class GridBenchmark {
  private static final ZoneId ZONE = ZoneOffset.UTC;

  private final Result rows;

  private GridBenchmark(Result rows) {
    this.rows = rows;
  }

  /// Runs.
  ///
  /// @param arguments see above
  public static void main(String[] arguments) {
    Result kept = new ResultStore(Path.of(arguments[0])).open(arguments[1]).orElseThrow();
    GridBenchmark benchmark = new GridBenchmark(kept);
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      benchmark.all();
    }
  }

  private void all() {
    List<String> names = rows.schema().columns().stream().map(column -> column.name()).toList();
    quick("customer 4711", TextMode.TEXT);
    quick("4711", TextMode.TEXT);
    quick("no such text", TextMode.TEXT);
    oneMoreLetter("471", "4711");
    quick("comment.*ff\\d+", TextMode.REGEX);
    sort(SortKey.of(names.indexOf("price"), Direction.DOWN));
    sort(SortKey.of(names.indexOf("comment"), Direction.UP));
    sort(
        SortKey.of(names.indexOf("day"), Direction.UP),
        SortKey.of(names.indexOf("name"), Direction.UP));
    time(
        "profiles of all columns",
        () ->
            IntStream.range(0, names.size())
                .forEach(
                    column -> Profiler.profile(rows, column, Long.MAX_VALUE, ZONE, new Work())));
    time(
        "distinct values of a text",
        () -> DistinctValues.of(rows, names.indexOf("name"), 10_000, ZONE, new Work()));
    time(
        "sum of a column",
        () ->
            RangeSummary.of(
                rows, 0, rows.rowCount(), List.of(names.indexOf("price")), ZONE, new Work()));
    GroupBy groups =
        new GroupBy(
            List.of(names.indexOf("code")),
            List.of(Aggregate.ROWS, new Aggregate(Aggregate.Function.SUM, names.indexOf("price"))));
    time("97 groups with a sum", () -> groups.of(rows, 100_000, ZONE, new Work()));
  }

  private void quick(String text, TextMode mode) {
    ViewSpec spec = ViewSpec.ALL.withQuick(Optional.of(new QuickFilter(text, mode)));
    ResultView view = new ResultView(rows, spec, ZONE);
    time("quick filter '" + text + "'", () -> view.build(new Work()));
  }

  private void oneMoreLetter(String typed, String more) {
    ResultView before = new ResultView(rows, quick(typed), ZONE);
    before.build(new Work());
    ResultView view = before.then(quick(more));
    time("quick filter '" + more + "' behind '" + typed + "'", () -> view.build(new Work()));
  }

  private static ViewSpec quick(String text) {
    return ViewSpec.ALL.withQuick(Optional.of(new QuickFilter(text, TextMode.TEXT)));
  }

  private void sort(SortKey... keys) {
    ViewSpec spec = ViewSpec.ALL.sortedBy(List.of(keys));
    ResultView view = new ResultView(rows, spec, ZONE);
    String names =
        String.join(
            ", ",
            List.of(keys).stream().map(key -> rows.schema().column(key.column()).name()).toList());
    time("sort by " + names, () -> view.build(new Work()));
  }

  private void time(String what, Runnable work) {
    long start = System.nanoTime();
    long processor = processor();
    work.run();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d rows: %s %.2f s, %.2f s of processor time, heap %d MB%n",
        rows.rowCount(),
        what,
        (System.nanoTime() - start) / 1e9,
        (processor() - processor) / 1e9,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static long processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }
}
