package dev.tarn.session.table;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A column of the later one of two versions, and what it was in the earlier one.
///
/// @param name as the later version has it
/// @param before its type in the earlier version, or null if it was not there
/// @param after its type
/// @param isKey true if rows are matched by it
public record VersionColumn(String name, @Nullable DataType before, DataType after, boolean isKey) {

  /// Pairs the columns of two versions by their names in any case.
  ///
  /// @param before of the earlier version
  /// @param after of the later version
  /// @param keys names of those by which rows are matched
  /// @return in the order of the later version
  static List<VersionColumn> of(Schema before, Schema after, List<String> keys) {
    List<VersionColumn> columns = new ArrayList<>();
    for (Column column : after.columns()) {
      columns.add(
          new VersionColumn(
              column.name(),
              find(before, column.name()).map(Column::type).orElse(null),
              column.type(),
              keys.stream().anyMatch(column.name()::equalsIgnoreCase)));
    }
    return columns;
  }

  static Optional<Column> find(Schema schema, String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return schema.columns().stream()
        .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(plain))
        .findFirst();
  }

  /// Tells if values of both versions can be compared as they are.
  boolean isSameType() {
    return before == null || before.equals(after);
  }

  /// What values are compared and shown as.
  ///
  /// @return text where both versions have another type
  DataType shownType() {
    return isSameType() ? after : new DataType.Text("string");
  }
}
