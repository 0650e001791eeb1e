package dev.tarn.ui.profile;

import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Places the operators of a plan from left to right: what reads at the left, what takes its rows
/// to the right of it, at the mean height of its inputs.
///
/// @param places the left upper corner of each operator, by its number
/// @param width of all
/// @param height of all
record GraphLayout(Map<Long, Place> places, double width, double height) {
  static final double NODE_WIDTH = 176;
  static final double NODE_HEIGHT = 72;
  private static final double GAP_X = 36;
  private static final double GAP_Y = 32;

  /// A corner in pixels.
  ///
  /// @param x from the left
  /// @param y from the top
  record Place(double x, double y) {}

  /// Places a plan.
  static GraphLayout of(PlanProfile plan) {
    return new Builder(plan).build();
  }

  private static final class Builder {
    private final PlanProfile plan;
    private final Map<Long, Integer> columns = new HashMap<>();
    private final Map<Long, Double> heights = new LinkedHashMap<>();
    private final Map<Integer, Double> used = new HashMap<>();
    private double nextLeaf;

    Builder(PlanProfile plan) {
      this.plan = plan;
    }

    GraphLayout build() {
      Set<Long> taken = new HashSet<>();
      plan.operators().forEach(operator -> taken.addAll(operator.inputs()));
      List<Operator> ends =
          plan.operators().stream().filter(operator -> !taken.contains(operator.id())).toList();
      ends.forEach(this::place);
      Map<Long, Place> places = new LinkedHashMap<>();
      double right = 0;
      double bottom = 0;
      for (Map.Entry<Long, Double> entry : heights.entrySet()) {
        double x = columns.getOrDefault(entry.getKey(), 0) * (NODE_WIDTH + GAP_X);
        double y = entry.getValue() * (NODE_HEIGHT + GAP_Y);
        places.put(entry.getKey(), new Place(x, y));
        right = Math.max(right, x + NODE_WIDTH);
        bottom = Math.max(bottom, y + NODE_HEIGHT);
      }
      return new GraphLayout(places, right, bottom);
    }

    private void place(Operator operator) {
      if (columns.containsKey(operator.id())) {
        return;
      }
      columns.put(operator.id(), 0);
      List<Operator> inputs = plan.inputs(operator);
      inputs.forEach(this::place);
      int column = 0;
      double sum = 0;
      for (Operator input : inputs) {
        column = Math.max(column, columns.getOrDefault(input.id(), 0) + 1);
        sum += heights.getOrDefault(input.id(), 0.0);
      }
      double wanted = inputs.isEmpty() ? nextLeaf++ : sum / inputs.size();
      double free = used.getOrDefault(column, -1.0) + 1;
      double height = Math.max(wanted, free);
      columns.put(operator.id(), column);
      heights.put(operator.id(), height);
      used.put(column, height);
      nextLeaf = Math.max(nextLeaf, Math.floor(height) + (inputs.isEmpty() ? 1 : 0));
    }
  }
}
