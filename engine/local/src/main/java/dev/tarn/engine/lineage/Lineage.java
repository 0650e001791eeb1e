package dev.tarn.engine.lineage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
  /// What gives a table or view another name: from the input to the target.
  static final String RENAME = "ALTER TABLE RENAME";

  /// Copies the collections.
  Lineage {
    inputs = Set.copyOf(inputs);
    columns = Map.copyOf(columns);
  }

  /// The tables and views that are not as they were.
  Stream<String> changed() {
    return Stream.concat(target.stream(), operation.equals(RENAME) ? inputs.stream() : Stream.of());
  }
}
