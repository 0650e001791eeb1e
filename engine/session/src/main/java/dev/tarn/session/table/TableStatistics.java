package dev.tarn.session.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the log of a Delta table says of its newest version, without a look into its files.
///
/// @param version of the table
/// @param files how many there are
/// @param bytes of all files
/// @param rows of the table, if all files tell theirs
/// @param deletedRows rows that are in files, but marked as deleted by deletion vectors
/// @param vectors files with deletion vectors
/// @param unmeasured files without statistics
/// @param small files that are worth being put together
/// @param smallest bytes of the smallest file
/// @param largest bytes of the largest file
/// @param sizes how many files are how large, smallest first
/// @param commits how many commits a reader takes in after the newest checkpoint
/// @param exact true if no file's least and most values may be those of deleted rows
/// @param columns by name
public record TableStatistics(
    long version,
    long files,
    long bytes,
    OptionalLong rows,
    long deletedRows,
    long vectors,
    long unmeasured,
    long small,
    long smallest,
    long largest,
    List<SizeClass> sizes,
    long commits,
    boolean exact,
    Map<String, OfColumn> columns) {
  private static final JsonMapper JSON = new JsonMapper();

  /// Copies the lists.
  public TableStatistics {
    sizes = List.copyOf(sizes);
    columns = Map.copyOf(columns);
  }

  /// Files of about one size.
  ///
  /// @param below their size in bytes; [Long#MAX_VALUE] for the largest
  /// @param files how many there are
  /// @param bytes of them
  public record SizeClass(long below, long files, long bytes) {}

  /// What the log says of a column.
  ///
  /// @param generated the SQL by which its values are made, or null
  /// @param identity such as `from 1 by 1`, or null
  /// @param least the least value as text, or null; texts end with `…` where Delta cut them
  /// @param most the most value as text, or null
  /// @param nulls how many values are null, if that is known
  public record OfColumn(
      @Nullable String generated,
      @Nullable String identity,
      @Nullable String least,
      @Nullable String most,
      OptionalLong nulls) {
    /// Nothing is known.
    public static final OfColumn UNKNOWN =
        new OfColumn(null, null, null, null, OptionalLong.empty());
  }

  /// What the log says of a column.
  ///
  /// @param name of the column
  /// @return without anything if the log says nothing
  public OfColumn column(String name) {
    return columns.getOrDefault(name, OfColumn.UNKNOWN);
  }

  /// The share of files that are worth being put together.
  ///
  /// @return 0 to 1
  public double smallShare() {
    return files == 0 ? 0 : (double) small / files;
  }

  /// Reads what the engine tells.
  ///
  /// @param json of the command `tarn:table`
  /// @return the figures
  /// @throws IllegalArgumentException if it is something else
  public static TableStatistics parse(String json) {
    JsonNode told;
    try {
      told = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not the figures of a table", e);
    }
    List<SizeClass> sizes = new ArrayList<>();
    told.path("sizes")
        .forEach(size ->
            sizes.add(
                new SizeClass(
                    size.path("below").asLong(),
                    size.path("files").asLong(),
                    size.path("bytes").asLong())));
    Map<String, OfColumn> columns = new HashMap<>();
    told.path("columns").forEach(one -> columns.put(one.path("name").asText(), column(one)));
    return new TableStatistics(
        told.path("version").asLong(),
        told.path("files").asLong(),
        told.path("bytes").asLong(),
        number(told, "rows"),
        told.path("deleted").asLong(),
        told.path("vectors").asLong(),
        told.path("unmeasured").asLong(),
        told.path("small").asLong(),
        told.path("smallest").asLong(),
        told.path("largest").asLong(),
        sizes,
        told.path("commits").asLong(),
        told.path("exact").asBoolean(),
        columns);
  }

  private static OfColumn column(JsonNode told) {
    String identity =
        told.has("identityStep")
            ? "from "
                + told.path("identityStart").asLong()
                + " by "
                + told.path("identityStep").asLong()
            : null;
    return new OfColumn(
        text(told, "generated"),
        identity,
        text(told, "least"),
        text(told, "most"),
        number(told, "nulls"));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.has(name) ? node.path(name).asText() : null;
  }

  private static OptionalLong number(JsonNode node, String name) {
    return node.has(name) ? OptionalLong.of(node.path(name).asLong()) : OptionalLong.empty();
  }
}
