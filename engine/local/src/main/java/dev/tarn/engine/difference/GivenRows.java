package dev.tarn.engine.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    FoundRows found = new FoundRows(tally.found());
    int[] partitions = IntStream.range(0, all.getNumPartitions()).filter(found::isIn).toArray();
    if (partitions.length == 0) {
      return given;
    }
    int most = wanted.most();
    for (List<InternalRow> some :
        all.mapPartitions(rows -> found.of(rows, most)).collectPartitions(partitions)) {
      for (InternalRow row : some) {
        given.add(new JoinedRow(facts(1, row.getInt(0), found.count(row), row.getLong(2), 0), row));
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
