package dev.tarn.session.table;

import dev.tarn.session.Column;
import dev.tarn.session.Schema;
import java.util.List;
import java.util.Optional;

/// How the columns of two versions differ.
///
/// @param added those that the later version alone has
/// @param removed those that the earlier version alone has
/// @param changed those whose type is another one, as they are later
public record SchemaChange(List<Column> added, List<Column> removed, List<Column> changed) {

  /// Copies the lists.
  public SchemaChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /// Compares columns by their names in any case.
  ///
  /// @param before of the earlier version
  /// @param after of the later version
  /// @return what differs
  public static SchemaChange of(Schema before, Schema after) {
    return new SchemaChange(
        only(after, before),
        only(before, after),
        after.columns().stream()
            .filter(column -> {
              Optional<Column> other = VersionColumn.find(before, column.name());
              return other.isPresent() && !other.get().type().equals(column.type());
            })
            .toList());
  }

  /// Tells if there is no difference.
  ///
  /// @return true if names and types are the same
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  private static List<Column> only(Schema one, Schema other) {
    return one.columns().stream()
        .filter(column -> VersionColumn.find(other, column.name()).isEmpty())
        .toList();
  }
}
