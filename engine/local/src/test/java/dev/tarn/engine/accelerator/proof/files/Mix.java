package dev.tarn.engine.accelerator.proof.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.classic.SparkSession;

/// A table of Parquet files that differ.
///
/// @param name what differs
/// @param schema as which they are read
/// @param files how each is made
record Mix(String name, String schema, List<File> files) {
  /// A file.
  ///
  /// @param rows a query of its rows
  /// @param settings with which it is written
  record File(String rows, Map<String, String> settings) {
    static File of(String rows) {
      return new File(rows, Map.of());
    }

    File with(String setting, String value) {
      return new File(rows, Map.of(setting, value));
    }
  }

  static Mix of(String name, String schema, String... files) {
    return new Mix(name, schema, Stream.of(files).map(File::of).toList());
  }

  /// Writes all files, the first as `0.parquet`.
  ///
  /// @return where they are, in their order
  List<Path> write(SparkSession session, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < files.size(); i++) {
      write(session, files.get(i), folder, folder.resolve(i + ".parquet"));
    }
    try (Stream<Path> written = Files.list(folder)) {
      return written.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  private static void write(SparkSession session, File file, Path folder, Path place)
      throws IOException {
    Path made = Files.createTempDirectory(folder, "made");
    file.settings().forEach(session.conf()::set);
    session.sql(file.rows()).coalesce(1).write().mode("overwrite").parquet(made.toString());
    file.settings().keySet().forEach(session.conf()::unset);
    try (Stream<Path> parts = Files.list(made)) {
      Files.move(
          parts.filter(part -> part.toString().endsWith(".parquet")).findFirst().orElseThrow(),
          place);
    }
  }
}
