package dev.tarn.ui.catalog;

import dev.tarn.session.TableName;
import java.nio.file.Path;
import java.util.Locale;

/// Paths of volumes as SQL takes them.
final class VolumePaths {
  private VolumePaths() {}

  /// A path as a text.
  static String quoted(String path) {
    return "'" + path.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /// A file as what a query reads from, such as ``csv.`/Volumes/…` ``; a text if its kind is not
  /// known.
  static String source(Path file, String path) {
    String name = file.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst)$", "");
    String format =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "csv" -> "csv";
          case "json", "jsonl", "ndjson" -> "json";
          case "parquet" -> "parquet";
          case "orc" -> "orc";
          case "avro" -> "avro";
          case "txt", "log", "md", "tsv", "xml" -> "text";
          default -> "";
        };
    return format.isEmpty()
        ? quoted(path)
        : format + "." + TableName.quoted(pattern(path)).replaceFirst("^(?!`)", "`");
  }

  /// Spark takes paths for patterns; what has a meaning in those stands for itself here.
  private static String pattern(String path) {
    return path.replaceAll("[\\[\\]{}*?\\\\]", "\\\\$0");
  }
}
