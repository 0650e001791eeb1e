package dev.tarn.session.table;

import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.sql.SqlTokens;
import dev.tarn.session.sql.Token;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the engine tells of a table or view.
///
/// @param name its full name
/// @param kind table or view
/// @param format such as `delta`, `parquet` or `samples`; empty for a view
/// @param managed true if its files are deleted with it
/// @param comment what its owner wrote about it, or null
/// @param owner who made it, or null
/// @param created when, or null
/// @param location where its files are, as a URI, or null
/// @param columns in order
/// @param partitions the columns by which its files are parted
/// @param properties by key, without those that tell Delta's protocol
/// @param text a view's statement, or null
/// @param delta what Delta tells, or null for other tables
public record TableFacts(
    TableName name,
    TableInfo.Kind kind,
    String format,
    boolean managed,
    @Nullable String comment,
    @Nullable String owner,
    @Nullable Instant created,
    @Nullable String location,
    List<ColumnFacts> columns,
    List<String> partitions,
    Map<String, String> properties,
    @Nullable String text,
    @Nullable DeltaFacts delta) {

  /// The property that holds the tags.
  public static final String TAGS = "tarn.tags";

  /// Copies the lists.
  public TableFacts {
    columns = List.copyOf(columns);
    partitions = List.copyOf(partitions);
    properties = Map.copyOf(properties);
  }

  /// Tells if it has versions.
  ///
  /// @return true for Delta tables
  public boolean isDelta() {
    return delta != null;
  }

  /// Tells if comment and tags can be written.
  ///
  /// @return false for tables that nobody keeps, such as samples
  public boolean isEditable() {
    return kind == TableInfo.Kind.VIEW || isDelta() || owner != null;
  }

  /// What Delta tells.
  ///
  /// @return empty for other tables
  public Optional<DeltaFacts> deltaFacts() {
    return Optional.ofNullable(delta);
  }

  /// Words that the user put on it.
  ///
  /// @return in order, from the property [#TAGS]
  public List<String> tags() {
    String tags = properties.getOrDefault(TAGS, "");
    return java.util.Arrays.stream(tags.split(",", -1))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /// The conditions that all rows meet.
  ///
  /// @return SQL by the constraint's name
  public Map<String, String> constraints() {
    Map<String, String> found = new java.util.TreeMap<>();
    properties.forEach((key, value) -> {
      if (key.startsWith(DeltaFacts.CONSTRAINT)) {
        found.put(key.substring(DeltaFacts.CONSTRAINT.length()), value);
      }
    });
    return found;
  }

  /// The conditions in which a column stands.
  ///
  /// @param column its name
  /// @return SQL by the constraint's name
  public Map<String, String> constraints(String column) {
    Map<String, String> found = new java.util.TreeMap<>(constraints());
    found.values().removeIf(condition -> !names(condition, column));
    return found;
  }

  private static boolean names(String condition, String column) {
    return SqlTokens.of(condition).stream()
        .filter(token ->
            token.kind() != Token.Kind.STRING
                && token.kind() != Token.Kind.OPERATOR
                && token.kind() != Token.Kind.PUNCTUATION)
        .map(token -> token.in(condition))
        .map(word ->
            word.startsWith("`") ? word.substring(1, word.length() - 1).replace("``", "`") : word)
        .anyMatch(column::equalsIgnoreCase);
  }
}
