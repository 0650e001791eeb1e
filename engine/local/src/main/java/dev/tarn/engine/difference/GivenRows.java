package dev.tarn.engine.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;

/// The rows of the answer: one with the counts, then those that are given.
final class GivenRows {
  private final Tally tally;
  private final Wanted wanted;

  GivenRows(Tally tally, Wanted wanted) {
    this.tally = tally;
    this.wanted = wanted;
  }

  /// Reads them.
  ///
  /// @param all the rows of both versions, partitioned as they were counted
  /// @param columns how many they have
  List<InternalRow> of(JavaRDD<InternalRow> all, int columns) {
    List<InternalRow> given = new ArrayList<>();
    given.add(
        new JoinedRow(
            facts(0, tally.inserted(), tally.updated(), tally.deleted(), tally.repeated()),
            new GenericInternalRow(columns)));
    Map<Integer, FoundRows> partitions = new HashMap<>();
    tally.found().stream()
        .collect(Collectors.groupingBy(found -> found.place().partition()))
        .forEach((partition, found) -> partitions.put(partition, new FoundRows(found)));
    if (partitions.isEmpty()) {
      return given;
    }
    int[] read = partitions.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    for (List<FoundRows.Given> some :
        all.mapPartitionsWithIndex(
                (partition, rows) -> Objects.requireNonNull(partitions.get(partition)).of(rows),
                true)
            .collectPartitions(read)) {
      for (FoundRows.Given one : some) {
        InternalRow row = one.row();
        InternalRow facts = facts(1, row.getInt(0), one.count(), row.getLong(2), 0);
        // Equal rows are read once.
        for (long i = 0; i < Math.min(Math.abs(one.count()), wanted.most()); i++) {
          given.add(new JoinedRow(facts, row));
        }
      }
    }
    return given;
  }

  private static InternalRow facts(int part, long... facts) {
    Object[] values = new Object[1 + facts.length];
    values[0] = part;
    for (int i = 0; i < facts.length; i++) {
      values[i + 1] = facts[i];
    }
    return new GenericInternalRow(values);
  }
}
