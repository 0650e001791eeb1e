package dev.tarn.session.complete;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in a `FROM` clause, or is the target of a statement.
///
/// @param alias its name in the statement; empty if it has none
/// @param path the parts of a table's name; empty for anything else
/// @param query the query that it is, or null
/// @param columns the names given to its columns; empty if they keep their own
/// @param start UTF-16 index where it begins
/// @param end UTF-16 index behind it
record Source(
    String alias,
    List<String> path,
    @Nullable Block query,
    List<String> columns,
    int start,
    int end) {
  /// The end of a source that is the stage before in the pipe syntax.
  static final int PIPED = -1;

  /// The name by which its columns can be asked for.
  String name() {
    return !alias.isEmpty() || path.isEmpty() ? alias : path.getLast();
  }

  boolean isPiped() {
    return end == PIPED;
  }
}
