package dev.tarn.session.profile;

import dev.tarn.session.profile.Measure.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a plan readable: takes out what only wraps other operators, and shares the time of
/// operators that run fused.
///
/// Spark measures the time of fused operators together. Of that, each operator gets what it
/// measured itself; the rest is shared by those of them that measured nothing.
final class PlanShaper {
  private static final Set<String> WRAPPERS =
      Set.of(
          "AdaptiveSparkPlan",
          "InputAdapter",
          "AQEShuffleRead",
          "ColumnarToRow",
          "RowToColumnar",
          "ResultQueryStage",
          "ShuffleQueryStage",
          "BroadcastQueryStage",
          "TableCacheQueryStage",
          "CommandResult",
          "ResultStage");

  private static final String DUCK = "time in DuckDB";

  private static final Set<String> OWN_TIMES =
      Set.of(
          "scan time",
          "sort time",
          "time in aggregation build",
          "time to build",
          "time to collect",
          "time to broadcast",
          "shuffle write time",
          "fetch wait time",
          "time to build hash map",
          DUCK,
          "time in operator");

  private final Map<Long, Raw> nodes = new LinkedHashMap<>();
  private final Map<Long, List<Long>> inputs = new HashMap<>();

  /// An operator as the engine tells it.
  ///
  /// @param id its number
  /// @param name its name
  /// @param detail its description
  /// @param fused true if it only stands for operators that run fused
  /// @param cluster the number of the fused one that it is part of, -1 for none
  /// @param measures what it measured
  record Raw(
      long id, String name, String detail, boolean fused, long cluster, List<Measure> measures) {

    boolean isWrapper() {
      return fused || WRAPPERS.contains(name) || name.startsWith("WholeStageCodegen");
    }
  }

  void add(Raw node) {
    nodes.put(node.id(), node);
  }

  /// Rows go from one operator to another.
  void edge(long from, long to) {
    inputs.computeIfAbsent(to, _ -> new ArrayList<>()).add(from);
  }

  /// The readable plan.
  List<Operator> operators() {
    Map<Long, Double> times = times();
    List<Operator> operators = new ArrayList<>();
    for (Raw node : nodes.values()) {
      if (!node.isWrapper()) {
        List<Long> takes = new ArrayList<>();
        real(node.id(), takes);
        operators.add(
            new Operator(
                node.id(),
                node.name(),
                node.detail(),
                takes,
                node.measures(),
                times.getOrDefault(node.id(), 0.0)));
      }
    }
    return operators;
  }

  /// The nearest operators below that are no wrappers.
  private void real(long id, List<Long> found) {
    for (long input : inputs.getOrDefault(id, List.of())) {
      Raw node = nodes.get(input);
      if (node != null && node.isWrapper()) {
        real(input, found);
      } else if (node != null) {
        found.add(input);
      }
    }
  }

  private Map<Long, Double> times() {
    Map<Long, Double> times = new HashMap<>();
    Map<Long, List<Raw>> members = new HashMap<>();
    for (Raw node : nodes.values()) {
      if (!node.isWrapper()) {
        times.put(node.id(), isToldByInputs(node) ? 0.0 : own(node));
        members.computeIfAbsent(node.cluster(), _ -> new ArrayList<>()).add(node);
      }
    }
    members.forEach((cluster, fused) -> {
      Raw whole = nodes.get(cluster);
      if (whole != null) {
        double left = duration(whole) - fused.stream().mapToDouble(PlanShaper::own).sum();
        List<Raw> silent = fused.stream().filter(node -> own(node) == 0).toList();
        silent.forEach(
            node -> times.merge(node.id(), Math.max(0, left) / silent.size(), Double::sum));
      }
    });
    return times;
  }

  /// The time of a part that DuckDB ran is that of its operators, where they are known.
  private boolean isToldByInputs(Raw node) {
    return inputs.containsKey(node.id())
        && node.measures().stream().anyMatch(measure -> measure.label().equals(DUCK));
  }

  private static double own(Raw node) {
    return node.measures().stream()
        .filter(measure -> measure.unit() == Unit.MILLIS && OWN_TIMES.contains(measure.label()))
        .mapToDouble(Measure::total)
        .sum();
  }

  private static double duration(Raw fused) {
    return fused.measures().stream()
        .filter(measure -> measure.label().equals("duration"))
        .mapToDouble(Measure::total)
        .sum();
  }
}
