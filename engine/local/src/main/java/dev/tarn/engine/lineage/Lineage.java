package dev.tarn.engine.lineage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a statement reads and writes.
///
/// @param operation what it does, such as `INSERT`
/// @param target the table or view that it writes, empty for queries
/// @param inputs the tables and views that it reads
/// @param columns by column of the target, the columns whose values went into it; of a query,
///   nothing
record Lineage(
    String operation,
    Optional<String> target,
    Set<String> inputs,
    Map<String, Set<ColumnRef>> columns) {

  /// Copies the collections.
  Lineage {
    inputs = Set.copyOf(inputs);
    columns = Map.copyOf(columns);
  }
}
