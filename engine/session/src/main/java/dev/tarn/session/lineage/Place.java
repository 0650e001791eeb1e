package dev.tarn.session.lineage;

import dev.tarn.session.TableName;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A table, a view, or a folder of files, as the engine's book names it.
///
/// Two are equal if the engine takes them for the same: names know no case.
///
/// @param text a full name as SQL takes it, or the path of files
public record Place(String text) {
  private static final Pattern PART = Pattern.compile("`((?:[^`]|``)*)`|(\\w+)");
  private static final Pattern NAME = Pattern.compile("(?:" + PART + ")(?:\\.(?:" + PART + ")){2}");

  /// The place of a table.
  ///
  /// @param table its full name
  /// @return its place
  public static Place of(TableName table) {
    return new Place(table.sql());
  }

  /// The table or view.
  ///
  /// @return empty for files, and for names of another number of parts
  public Optional<TableName> table() {
    if (!NAME.matcher(text).matches()) {
      return Optional.empty();
    }
    var parts = PART.matcher(text).results().map(Place::part).toList();
    return Optional.of(new TableName(parts.get(0), parts.get(1), parts.get(2)));
  }

  /// What it is called.
  ///
  /// @return the table's own name, or the last part of a path
  public String title() {
    return table()
        .map(TableName::table)
        .orElseGet(() -> {
          String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
          return path.substring(path.lastIndexOf('/') + 1);
        });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place place && key().equals(place.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  /// The same for all ways to write it.
  String key() {
    return table()
        .map(name ->
            (part(name.catalog()) + part(name.schema()) + part(name.table()))
                .toLowerCase(Locale.ROOT))
        .orElse(text);
  }

  private static String part(String name) {
    return name.length() + ":" + name + ".";
  }

  private static String part(MatchResult found) {
    return found.group(2) == null ? found.group(1).replace("``", "`") : found.group(2);
  }
}
