package dev.tarn.session.browse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Looks at the folder of a Delta table without an engine: at the log's listing, at the summary of
/// its newest version, and where that is cheap at its commits. Uses the disk.
public final class DeltaFolder {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LOG = "_delta_log";
  private static final int MOST_DATA_FILES = 20_000;

  private DeltaFolder() {}

  /// The newest version, with a look at the names in the log alone.
  ///
  /// @param table the table's folder
  /// @return empty if it is no Delta table
  /// @throws IOException if the folder cannot be read
  public static OptionalLong version(Path table) throws IOException {
    if (!Files.isDirectory(table.resolve(LOG))) {
      return OptionalLong.empty();
    }
    long newest = LogListing.of(table.resolve(LOG)).newest();
    return newest < 0 ? OptionalLong.empty() : OptionalLong.of(newest);
  }

  /// What stands behind the types of columns whose values Delta makes: defaults, generated columns
  /// and identities.
  ///
  /// @param table the table's folder
  /// @return by the columns' names, such as `DEFAULT 0`; empty if no summary of the newest version
  ///   tells it
  /// @throws IOException if the folder cannot be read
  static Map<String, String> clauses(Path table) throws IOException {
    Map<String, String> clauses = new HashMap<>();
    LogListing log = LogListing.of(table.resolve(LOG));
    if (log.checksums().contains(log.newest())) {
      JsonNode summary = JSON.readTree(log.checksum(log.newest()).toFile());
      String schema = summary.path("metadata").path("schemaString").asText("");
      for (JsonNode field : JSON.readTree(schema.isEmpty() ? "{}" : schema).path("fields")) {
        String clause = clause(field.path("metadata"));
        if (!clause.isEmpty()) {
          clauses.put(field.path("name").asText(), clause);
        }
      }
    }
    return clauses;
  }

  private static String clause(JsonNode metadata) {
    if (metadata.has("delta.generationExpression")) {
      return "GENERATED ALWAYS AS (" + metadata.get("delta.generationExpression").asText() + ")";
    }
    if (metadata.has("delta.identity.start")) {
      return "GENERATED %s AS IDENTITY (START WITH %d INCREMENT BY %d)"
          .formatted(
              metadata.path("delta.identity.allowExplicitInsert").asBoolean()
                  ? "BY DEFAULT"
                  : "ALWAYS",
              metadata.path("delta.identity.start").asLong(),
              metadata.path("delta.identity.step").asLong(1));
    }
    return metadata.has("CURRENT_DEFAULT")
        ? "DEFAULT " + metadata.get("CURRENT_DEFAULT").asText()
        : "";
  }

  /// Measures a table.
  ///
  /// @param table the table's folder
  /// @return empty if it is no Delta table
  /// @throws IOException if the folder cannot be read
  public static Optional<TableMeasure> measure(Path table) throws IOException {
    if (!Files.isDirectory(table.resolve(LOG))) {
      return Optional.empty();
    }
    LogListing log = LogListing.of(table.resolve(LOG));
    long newest = log.newest();
    if (newest < 0) {
      return Optional.empty();
    }
    JsonNode summary =
        log.checksums().contains(newest)
            ? JSON.readTree(log.checksum(newest).toFile())
            : JSON.missingNode();
    Optional<LiveFiles> live = LiveFiles.read(log);
    OptionalLong bytes = number(summary, "tableSizeBytes", live.map(LiveFiles::bytes));
    JsonNode metadata = summary.path("metadata");
    return Optional.of(
        new TableMeasure(
            newest,
            live.map(LiveFiles::rows).orElse(OptionalLong.empty()),
            number(summary, "numFiles", live.map(LiveFiles::count)),
            bytes,
            smallFiles(summary, live),
            live.map(files -> OptionalLong.of(files.withoutRows())).orElse(OptionalLong.empty()),
            log.commits().tailSet(log.checkpoint(), false).size(),
            stale(table, bytes),
            text(metadata.path("description")),
            TableFacts.tags(metadata.path("configuration").path(TableFacts.TAGS).asText("")),
            columns(metadata.path("schemaString").asText(""))));
  }

  private static List<TableInsight.ColumnWords> columns(String schema) throws IOException {
    List<TableInsight.ColumnWords> columns = new ArrayList<>();
    if (!schema.isEmpty()) {
      for (JsonNode field : JSON.readTree(schema).path("fields")) {
        columns.add(
            new TableInsight.ColumnWords(
                field.path("name").asText(), field.path("metadata").path("comment").asText("")));
      }
    }
    return columns;
  }

  private static OptionalLong smallFiles(JsonNode summary, Optional<LiveFiles> live) {
    if (live.isPresent()) {
      return OptionalLong.of(live.get().smallerThan(TableMeasure.SMALL));
    }
    JsonNode histogram = summary.path("fileSizeHistogram");
    JsonNode starts = histogram.path("sortedBinBoundaries");
    JsonNode counts = histogram.path("fileCounts");
    if (!starts.isArray() || starts.size() != counts.size()) {
      return OptionalLong.empty();
    }
    long small = 0;
    for (int bin = 0; bin < starts.size(); bin++) {
      small += starts.get(bin).asLong() < TableMeasure.SMALL ? counts.get(bin).asLong() : 0;
    }
    return OptionalLong.of(small);
  }

  private static OptionalLong number(JsonNode summary, String name, Optional<Long> otherwise) {
    JsonNode value = summary.path(name);
    return value.isNumber()
        ? OptionalLong.of(value.asLong())
        : otherwise.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  private static OptionalLong stale(Path table, OptionalLong live) throws IOException {
    if (live.isEmpty()) {
      return live;
    }
    DataFiles found = new DataFiles(table);
    Files.walkFileTree(table, found);
    return found.count > MOST_DATA_FILES
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, found.bytes - live.getAsLong()));
  }

  private static final class DataFiles extends SimpleFileVisitor<Path> {
    private final Path root;
    private long bytes;
    private int count;

    DataFiles(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean isHidden = !folder.equals(root) && (name.startsWith("_") || name.startsWith("."));
      return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (String.valueOf(file.getFileName()).endsWith(".parquet")) {
        bytes += attributes.size();
        count++;
      }
      return count > MOST_DATA_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException trouble) {
      // A file that a writer takes away meanwhile.
      return FileVisitResult.CONTINUE;
    }
  }
}
