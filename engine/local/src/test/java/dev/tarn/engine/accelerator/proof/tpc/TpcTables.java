package dev.tarn.engine.accelerator.proof.tpc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.classic.SparkSession;

/// Keeps the tables of benchmarks in a folder, so that they are written once.
final class TpcTables {
  private static final String DONE = "_done";

  private TpcTables() {}

  /// The folder of the Parquet files of a scale.
  static Path of(SparkSession session, Benchmark benchmark, String scale, Path folder)
      throws IOException {
    Path place = folder.resolve(benchmark + "-" + scale);
    if (Files.notExists(place.resolve(DONE))) {
      Files.createDirectories(place);
      benchmark.write(session, scale, place);
      Files.createFile(place.resolve(DONE));
    }
    return place;
  }

  /// The folder of the same tables in a format; Delta tables are written beside the files.
  static Path in(SparkSession session, Benchmark benchmark, Path parquet, String format)
      throws IOException {
    if (format.equals("parquet")) {
      return parquet;
    }
    Path place = parquet.resolveSibling(parquet.getFileName() + "-" + format);
    if (Files.notExists(place.resolve(DONE))) {
      for (String table : benchmark.tables()) {
        session
            .read()
            .parquet(parquet.resolve(table).toString())
            .write()
            .format(format)
            .save(place.resolve(table).toString());
      }
      Files.createFile(place.resolve(DONE));
    }
    return place;
  }
}
