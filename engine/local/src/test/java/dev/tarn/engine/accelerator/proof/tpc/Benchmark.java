package dev.tarn.engine.accelerator.proof.tpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;

/// A benchmark of the TPC: its tables, and its queries with the parameters by which they are
/// validated.
public enum Benchmark {
  /// Orders and their lines: 8 tables, 22 queries.
  TPCH(22) {
    @Override
    List<String> tables() {
      return List.of(
          "region", "nation", "supplier", "customer", "part", "partsupp", "orders", "lineitem");
    }

    @Override
    void write(SparkSession session, String scale, Path folder) {
      for (String table : tables()) {
        session
            .table("samples.tpch_sf" + scale.replace('.', '_') + "." + table)
            .write()
            .mode(SaveMode.Overwrite)
            .parquet(folder.resolve(table).toString());
      }
    }
  },
  /// Sales of stores, of a catalog and of a web shop: 24 tables, 99 queries.
  TPCDS(99) {
    @Override
    List<String> tables() {
      return TpcdsTables.names();
    }

    @Override
    void write(SparkSession session, String scale, Path folder) {
      TpcdsTables.write(session, Double.parseDouble(scale), folder, _ -> true);
    }
  };

  private static final String FIRST_OF_EQUALS = "-- Rows may tie.";
  private final int queries;

  Benchmark(int queries) {
    this.queries = queries;
  }

  /// The tables' names.
  abstract List<String> tables();

  /// Writes all tables as Parquet, each into a folder of its name.
  abstract void write(SparkSession session, String scale, Path folder);

  /// The texts of the queries by name, such as `q01`.
  SortedMap<String, String> queries() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (int number = 1; number <= queries; number++) {
      for (String part : List.of("", "a", "b")) {
        String name = "q%02d%s".formatted(number, part);
        String text = text(name);
        if (text != null) {
          texts.put(name, text);
        }
      }
    }
    return texts;
  }

  /// If the order of a query leaves no choice.
  static boolean ordered(String query) {
    return query.contains("\nORDER BY") && !query.startsWith(FIRST_OF_EQUALS);
  }

  /// Lets a session read the tables that were written by their names.
  ///
  /// @param format `parquet` or `delta`
  void open(SparkSession session, Path folder, String format) {
    for (String table : tables()) {
      Path place = folder.resolve(table);
      if (Files.exists(place)) {
        session.read().format(format).load(place.toString()).createOrReplaceTempView(table);
      }
    }
  }

  private @Nullable String text(String name) {
    String file = name().toLowerCase(Locale.ROOT) + "/" + name + ".sql";
    try (InputStream in = Benchmark.class.getResourceAsStream(file)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
