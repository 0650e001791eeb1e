package dev.tarn.ui.watch;

import dev.tarn.workspace.load.FileKind;
import dev.tarn.workspace.watched.WatchDefinition;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the form makes of a definition; options that it has no field for stay.
///
/// @param before the definition as it was
record WatchDraft(WatchDefinition before) {
  private static final String HEADER = "header";
  private static final String SEPARATOR = "sep";
  private static final String TAB = "\\t";

  /// A new definition for a folder.
  static WatchDefinition of(Path folder, FileKind kind) {
    WatchDefinition usual = WatchDefinition.fresh();
    WatchDefinition.Format format =
        switch (kind) {
          case JSON -> WatchDefinition.Format.JSON;
          case PARQUET -> WatchDefinition.Format.PARQUET;
          case ORC -> WatchDefinition.Format.ORC;
          case AVRO -> WatchDefinition.Format.AVRO;
          default -> WatchDefinition.Format.CSV;
        };
    return new WatchDefinition(
        usual.id(),
        folder.toString(),
        "",
        format,
        format == WatchDefinition.Format.CSV ? usual.options() : Map.of(),
        table(name(folder.toString())),
        usual.newColumns(),
        usual.changedFiles(),
        usual.run(),
        usual.everySeconds());
  }

  String separator() {
    return before.options().getOrDefault(SEPARATOR, ",");
  }

  boolean hasHeader() {
    return Boolean.parseBoolean(before.options().getOrDefault(HEADER, "false"));
  }

  /// A name for what is in a folder.
  static String name(String folder) {
    try {
      Path last = Path.of(folder.strip()).getFileName();
      return last == null ? "" : last.toString().replaceAll("[^\\p{L}\\p{N} _.-]", "_").strip();
    } catch (InvalidPathException e) {
      return "";
    }
  }

  /// A table for a name.
  static String table(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    return plain.isEmpty() ? "" : "lake.default." + plain;
  }

  WatchDefinition definition(
      String folder,
      String pattern,
      WatchDefinition.Format format,
      String separator,
      boolean header,
      String table,
      WatchDefinition.NewColumns newColumns,
      WatchDefinition.ChangedFiles changedFiles,
      WatchDefinition.Run run,
      int everySeconds) {
    Map<String, String> options = new TreeMap<>(before.options());
    if (format == WatchDefinition.Format.CSV) {
      options.put(HEADER, Boolean.toString(header));
      options.putIfAbsent("inferSchema", "true");
      options.put(SEPARATOR, separator.isEmpty() ? "," : separator.equals("\t") ? TAB : separator);
    } else if (before.format() == WatchDefinition.Format.CSV) {
      options.clear();
    }
    return new WatchDefinition(
        before.id(),
        folder,
        pattern,
        format,
        options,
        table,
        newColumns,
        changedFiles,
        run,
        everySeconds);
  }
}
