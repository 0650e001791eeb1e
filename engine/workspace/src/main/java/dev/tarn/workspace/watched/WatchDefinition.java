package dev.tarn.workspace.watched;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.workspace.file.JsonFile;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What a watched folder is. Immutable.
///
/// @param id tells it from another one that once had its name
/// @param folder that is looked at, with all folders in it
/// @param pattern what names of files look like, such as `*.csv`; empty for all
/// @param format of the files
/// @param options how the engine's reader reads them
/// @param table the target as SQL names it
/// @param newColumns what becomes of columns that the table does not have
/// @param changedFiles what becomes of files that are written anew after they were loaded
/// @param run when it is looked at
/// @param everySeconds how long to wait before the next look
public record WatchDefinition(
    String id,
    String folder,
    String pattern,
    Format format,
    Map<String, String> options,
    String table,
    NewColumns newColumns,
    ChangedFiles changedFiles,
    Run run,
    int everySeconds) {
  /// How long to wait usually.
  public static final int USUAL_SECONDS = 10;

  /// Copies the options.
  public WatchDefinition {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /// The kind of files.
  public enum Format {
    /// Delimited text.
    CSV,
    /// An object a line, unless told otherwise.
    JSON,
    /// Parquet files.
    PARQUET,
    /// ORC files.
    ORC,
    /// Avro files.
    AVRO,
    /// Lines of text.
    TEXT
  }

  /// What becomes of columns that the table does not have.
  public enum NewColumns {
    /// The table gets them.
    ADD,
    /// Their values go to the rescue column.
    RESCUE,
    /// Nothing is loaded, and the reason is told.
    FAIL
  }

  /// What becomes of files that are written anew after they were loaded.
  public enum ChangedFiles {
    /// The table stays as it is.
    LEAVE,
    /// All their rows are added once more; the earlier ones stay.
    RELOAD
  }

  /// When a folder is looked at.
  public enum Run {
    /// Again and again, as long as the engine runs.
    CONTINUOUSLY,
    /// When it is asked for.
    ONCE
  }

  /// A new one, as most want it.
  ///
  /// @return with an id of its own, without folder and table
  public static WatchDefinition fresh() {
    return new WatchDefinition(
        UUID.randomUUID().toString().substring(0, 8),
        "",
        "",
        Format.CSV,
        Map.of("header", "true", "inferSchema", "true"),
        "",
        NewColumns.ADD,
        ChangedFiles.LEAVE,
        Run.CONTINUOUSLY,
        USUAL_SECONDS);
  }

  /// Reads a file's object; what it does not say is as usual.
  static WatchDefinition of(ObjectNode json) {
    Map<String, String> options = new TreeMap<>();
    json.path("options")
        .properties()
        .forEach(option -> options.put(option.getKey(), option.getValue().asText()));
    return new WatchDefinition(
        json.path("id").asText(""),
        json.path("folder").asText(""),
        json.path("pattern").asText(""),
        one(Format.class, json.path("format").asText("csv"), Format.CSV),
        options,
        json.path("table").asText(""),
        one(NewColumns.class, json.path("newColumns").asText("add"), NewColumns.ADD),
        one(ChangedFiles.class, json.path("changedFiles").asText("leave"), ChangedFiles.LEAVE),
        one(Run.class, json.path("run").asText("continuously"), Run.CONTINUOUSLY),
        json.path("everySeconds").asInt(USUAL_SECONDS));
  }

  ObjectNode json() {
    ObjectNode json =
        JsonFile.object()
            .put("id", id)
            .put("folder", folder)
            .put("pattern", pattern)
            .put("format", word(format));
    ObjectNode each = json.putObject("options");
    options.forEach(each::put);
    return json.put("table", table)
        .put("newColumns", word(newColumns))
        .put("changedFiles", word(changedFiles))
        .put("run", word(run))
        .put("everySeconds", everySeconds);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E one(Class<E> type, String word, E usual) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    return usual;
  }
}
