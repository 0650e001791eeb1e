package dev.tarn.session.bench;

import dev.tarn.session.Catalog;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.complete.Completion;
import dev.tarn.session.complete.MetadataCache;
import dev.tarn.session.complete.Usage;
import dev.tarn.session.complete.Want;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Measures how long a list of proposals takes in a made-up catalog. Arguments: tables, columns of
/// each. Prints one line per kind of place, and one for all.
final class CompletionBenchmark {
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 100;

  private static final List<String> PLACES =
      List.of(
          "SELECT * FROM |",
          "SELECT * FROM s|",
          "SELECT * FROM sales_42|",
          "SELECT col|umn FROM sales_4242_fact",
          "SELECT | FROM sales_1_fact a JOIN sales_2_fact b ON a.column_1 = b.column_1",
          "SELECT a.c| FROM sales_1_fact a JOIN sales_2_fact b ON a.column_1 = b.column_1",
          "SELECT * FROM sales_1_fact a JOIN sales_2_fact b ON |",
          "SELECT * FROM sales_1_fact WHERE column_7 = 1 a|",
          "SELECT * FROM sales_1_fact WHERE column_7 = 1 GROUP BY column_1 |",
          "|",
          "SEL|",
          longQuery() + "|",
          longQuery() + "\nWHERE column_3 = co|",
          longQuery() + "\nWHERE column_3 = 5 a|");

  private CompletionBenchmark() {}

  /// Runs.
  ///
  /// @param arguments see above
  public static void main(String[] arguments) {
    Made catalog = new Made(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    MetadataCache cache = new MetadataCache(() -> Optional.of(catalog), Runnable::run, () -> {});
    cache.want(List.of(new Want.Current(), new Want.Catalogs(), new Want.Functions()));
    cache.want(List.of(new Want.Schemas("made"), new Want.Tables("", "")));
    for (String schema : catalog.schemas("made")) {
      cache.want(List.of(new Want.Tables("made", schema)));
      cache.want(
          catalog.tables("made", schema).stream()
              .<Want>map(table -> new Want.Columns(table.name()))
              .toList());
    }
    List<Long> all = new ArrayList<>();
    List<Long> processor = new ArrayList<>();
    for (String place : PLACES) {
      long[][] nanos = measure(place, cache);
      System.out.println(line(nanos[0], place.replace('\n', ' ')));
      Arrays.stream(nanos[0]).forEach(all::add);
      Arrays.stream(nanos[1]).forEach(processor::add);
    }
    System.out.println(line(all.stream().mapToLong(each -> each).toArray(), "all"));
    System.out.println(
        line(processor.stream().mapToLong(each -> each).toArray(), "all, processor time"));
  }

  private static long[][] measure(String marked, MetadataCache cache) {
    int caret = marked.indexOf('|');
    String text = marked.replace("|", "");
    long[][] nanos = new long[2][ROUNDS];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long processor = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      int found = Completion.at(text, caret, cache.snapshot(), Usage.NONE).list().size();
      long took = System.nanoTime() - start;
      if (found == 0) {
        throw new IllegalStateException("Nothing is proposed for " + marked);
      }
      if (i >= 0) {
        nanos[0][i] = took;
        nanos[1][i] = threads.getCurrentThreadCpuTime() - processor;
      }
    }
    return nanos;
  }

  private static String line(long[] nanos, String place) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "p50 %6.2f ms  p95 %6.2f ms  p99 %6.2f ms  most %6.2f ms  %s",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        place.length() <= 90 ? place : "… " + place.substring(place.length() - 60));
  }

  /// A query of some 60 lines.
  private static String longQuery() {
    StringBuilder sql = new StringBuilder("WITH a AS (SELECT * FROM sales_1_fact)");
    for (int i = 2; i < 10; i++) {
      sql.append(",\n  a" + i + " AS (SELECT column_1, sum(column_2) AS total FROM sales_" + i);
      sql.append("_fact WHERE column_3 BETWEEN 1 AND 100 AND column_4 IN (1, 2, 3) GROUP BY ALL)");
    }
    sql.append("\nSELECT a.column_1");
    for (int i = 2; i < 50; i++) {
      sql.append(",\n  CASE WHEN a.column_" + i + " > 10 THEN coalesce(a.column_" + i);
      sql.append(", 0) * 1.5 + 2 ELSE NULL END AS value_" + i);
    }
    return sql.append("\nFROM a JOIN a2 ON a.column_1 = a2.column_1 ").toString();
  }

  /// A catalog of five thousand tables a schema.
  private record Made(int count, int width) implements Catalog {
    private static final int IN_SCHEMA = 5_000;

    @Override
    public List<String> catalogs() {
      return List.of("made");
    }

    @Override
    public List<String> schemas(String catalog) {
      return IntStream.rangeClosed(0, (count - 1) / IN_SCHEMA).mapToObj(i -> "s" + i).toList();
    }

    @Override
    public List<TableInfo> tables(String catalog, String schema) {
      int first = Integer.parseInt(schema.substring(1)) * IN_SCHEMA;
      return IntStream.range(first, Math.min(count, first + IN_SCHEMA))
          .mapToObj(i ->
              new TableInfo(
                  new TableName(catalog, schema, "sales_" + i + "_fact"),
                  TableInfo.Kind.TABLE,
                  null))
          .toList();
    }

    @Override
    public List<Column> columns(TableName table) {
      return IntStream.range(0, width)
          .mapToObj(i -> new Column("column_" + i, DataType.Simple.BIGINT, true, null))
          .toList();
    }

    @Override
    public List<String> functions() {
      return IntStream.range(0, 500).mapToObj(i -> "function_" + i).toList();
    }

    @Override
    public String currentCatalog() {
      return "made";
    }

    @Override
    public String currentSchema() {
      return "s0";
    }

    @Override
    public void use(String catalog, String schema) {}
  }
}
