package dev.tarn.session.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row that differs between two versions.
///
/// @param before its values in the earlier version, in the order of the compared columns, or null
/// @param after its values in the later version, or null
public record ChangedRow(
    @Nullable List<@Nullable Object> before, @Nullable List<@Nullable Object> after) {

  /// How it differs.
  public enum Kind {
    /// In the later version only.
    INSERTED,
    /// In both, with other values.
    UPDATED,
    /// In the earlier version only.
    DELETED
  }

  /// Copies the lists.
  public ChangedRow {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a row that is in neither version");
    }
    before = copy(before);
    after = copy(after);
  }

  /// How it differs.
  ///
  /// @return by what is there
  public Kind kind() {
    return before == null ? Kind.INSERTED : after == null ? Kind.DELETED : Kind.UPDATED;
  }

  /// The value of a column where the row is.
  ///
  /// @param column from 0
  /// @return of the earlier version if it is there
  public @Nullable Object known(int column) {
    List<@Nullable Object> values = before == null ? after : before;
    return values == null ? null : values.get(column);
  }

  private static @Nullable List<@Nullable Object> copy(@Nullable List<@Nullable Object> values) {
    return values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
  }
}
