package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.Answer;
import dev.tarn.engine.accelerator.proof.Contest;
import dev.tarn.engine.accelerator.proof.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts what came of queries.
final class Counts {
  private final Map<Side, Integer> sides = new EnumMap<>(Side.class);
  private final Map<String, Integer> kept = new TreeMap<>();
  private int rows;
  private int errors;
  private int refused;
  private int empty;
  private int different;

  /// Counts a query.
  void add(Contest.Outcome outcome) {
    sides.merge(outcome.side(), 1, Integer::sum);
    if (outcome.side() == Side.SPARK) {
      kept.merge(outcome.kept().orElse("not asked"), 1, Integer::sum);
    }
    switch (outcome.right()) {
      case Answer.Rows found -> {
        rows++;
        empty += found.rows().isEmpty() ? 1 : 0;
      }
      case Answer.Failure _ -> errors++;
    }
    different += outcome.difference().isPresent() ? 1 : 0;
  }

  /// Counts what others have counted.
  void add(Counts others) {
    others.sides.forEach((side, count) -> sides.merge(side, count, Integer::sum));
    others.kept.forEach((reason, count) -> kept.merge(reason, count, Integer::sum));
    rows += others.rows;
    errors += others.errors;
    refused += others.refused;
    empty += others.empty;
    different += others.different;
  }

  /// Counts a query that Spark does not take, which proves nothing.
  void refuse() {
    refused++;
  }

  /// How many queries were answered by both sides.
  int asked() {
    return rows + errors;
  }

  /// How many answers differed.
  int different() {
    return different;
  }

  /// How many queries somebody answered.
  int of(Side side) {
    return sides.getOrDefault(side, 0);
  }

  /// What kept queries with Spark, the commonest first, each with its number.
  String reasons(int most) {
    return kept.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .map(reason -> reason.getValue() + " " + reason.getKey())
        .collect(Collectors.joining("\n  ", "kept with Spark for:\n  ", ""));
  }

  @Override
  public String toString() {
    return "%d asked: DuckDB answered %d wholly, %d partly, %d fell back, %d Spark alone; %d errors, %d without rows, %d refused; %d differences"
        .formatted(
            asked(),
            of(Side.WHOLE),
            of(Side.PARTLY),
            of(Side.FALLBACK),
            of(Side.SPARK),
            errors,
            empty,
            refused,
            different);
  }
}
