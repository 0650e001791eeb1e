package dev.tarn.ui;

import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.load.FileKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes queries over data files that the user dropped or chose.
final class DataQueries {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private DataQueries() {}

  /// A script with a query for each file.
  ///
  /// @param files files, or folders with Delta tables or Parquet files
  /// @return SQL, ready to run
  static String over(List<Path> files) {
    return over(files, file -> file.toAbsolutePath().toString());
  }

  /// A script with a query for each file.
  ///
  /// @param files files, or folders with Delta tables or data files
  /// @param named how SQL names a file
  /// @return SQL, ready to run
  static String over(List<Path> files, Function<Path, String> named) {
    return files.stream()
        .map(file -> query(file, named.apply(file)))
        .collect(Collectors.joining("\n"));
  }

  private static String query(Path file, String absolute) {
    String place = WINDOWS ? absolute.replace('\\', '/') : absolute;
    String path = pattern(place);
    String name = String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", " ");
    return switch (format(file)) {
      case "csv" -> view(name, "csv", path, "header 'true', inferSchema 'true'");
      case "tsv" -> view(name, "csv", path, "header 'true', inferSchema 'true', sep '\\t'");
      case "json" -> view(name, "json", path, "");
      case "delta" -> direct(name, "delta", place);
      case "orc" -> direct(name, "orc", path);
      case "avro" -> direct(name, "avro", path);
      case "text" -> direct(name, "text", path);
      default -> direct(name, "parquet", path);
    };
  }

  private static String direct(String name, String format, String path) {
    return "-- %s\nSELECT * FROM %s.`%s`;\n".formatted(name, format, path.replace("`", "``"));
  }

  /// CSV and JSON take options, which only a view can carry.
  private static String view(String name, String format, String path, String options) {
    String view = viewName(name);
    String all = "path '" + path.replace("\\", "\\\\").replace("'", "\\'") + "'";
    all = options.isEmpty() ? all : all + ", " + options;
    return "-- %s\nCREATE OR REPLACE TEMPORARY VIEW %s USING %s OPTIONS (%s);\n-- %s\nSELECT * FROM %s;\n"
        .formatted(Strings.of("data.describe", name), view, format, all, name, view);
  }

  /// Spark, but not Delta, takes paths for patterns; what has a meaning in those stands for itself
  /// here. On Windows it knows no signs for that, and any character has to do.
  private static String pattern(String path) {
    return path.replaceAll("[\\[\\]{}*?\\\\]", WINDOWS ? "?" : "\\\\$0");
  }

  private static String viewName(String file) {
    int point = file.indexOf('.');
    String name =
        (point > 0 ? file.substring(0, point) : file)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_]+", "_");
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "data_" + name : name;
  }

  /// What the first file of data in a folder is.
  private static String inside(Path folder) {
    try {
      return FileKind.files(folder).stream().findFirst().map(DataQueries::format).orElse("parquet");
    } catch (IOException e) {
      return "parquet";
    }
  }

  private static String format(Path file) {
    if (Files.isDirectory(file)) {
      return Files.isDirectory(file.resolve("_delta_log")) ? "delta" : inside(file);
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String plain = name.replaceFirst("\\.(gz|bz2|zst|snappy|xz)$", "");
    return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
      case "csv" -> "csv";
      case "tsv", "tab" -> "tsv";
      case "json", "jsonl", "ndjson" -> "json";
      case "orc" -> "orc";
      case "avro" -> "avro";
      case "txt", "log", "md" -> "text";
      default -> "parquet";
    };
  }
}
