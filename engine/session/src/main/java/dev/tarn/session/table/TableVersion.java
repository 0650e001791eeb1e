package dev.tarn.session.table;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A version of a Delta table, as `DESCRIBE HISTORY` tells it.
///
/// @param version from 0
/// @param committed when
/// @param operation Delta's name for what was done, such as `MERGE`
/// @param parameters what it was done with, by Delta's names; values are Delta's own text, often
///   JSON
/// @param metrics what it counted, by Delta's names
/// @param user who did it, or null if Delta was not told
/// @param note what the writer wrote beside it (`userMetadata`), or null
public record TableVersion(
    long version,
    Instant committed,
    String operation,
    Map<String, String> parameters,
    Map<String, String> metrics,
    @Nullable String user,
    @Nullable String note) {

  /// Copies the maps.
  public TableVersion {
    parameters = Map.copyOf(parameters);
    metrics = Map.copyOf(metrics);
  }

  /// What kind of change it was.
  ///
  /// @return by Delta's name
  public VersionKind kind() {
    return VersionKind.of(this);
  }

  /// A parameter.
  ///
  /// @param name Delta's
  /// @return empty if there is none, or nothing in it
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name))
        .filter(text -> !text.isEmpty() && !text.equals("[]") && !text.equals("{}"));
  }

  /// A count.
  ///
  /// @param names Delta's, the first that is there counts
  /// @return empty if none is there
  public OptionalLong metric(String... names) {
    for (String name : names) {
      String value = metrics.get(name);
      if (value != null && value.matches("-?\\d+")) {
        return OptionalLong.of(Long.parseLong(value));
      }
    }
    return OptionalLong.empty();
  }

  /// What it did to the rows and files.
  ///
  /// @return counts, as far as Delta made them
  public VersionCounts counts() {
    return VersionCounts.of(this);
  }
}
