package dev.tarn.ui.profile;

import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Places the operators of a plan as the bars of a flame graph: an operator over those whose rows
/// it takes, as wide as its own time and theirs.
///
/// @param bars from the top
/// @param depth how many bars lie over each other at most
record FlameLayout(List<Bar> bars, int depth) {

  /// An operator's place.
  ///
  /// @param operator what is drawn
  /// @param level from the top, 0 for the last operator of the plan
  /// @param start from 0 at the left to 1
  /// @param share of the whole width: the time of the operator and of all below it
  record Bar(Operator operator, int level, double start, double share) {}

  /// Copies the bars.
  FlameLayout {
    bars = List.copyOf(bars);
  }

  /// Places a plan. As long as no time is measured, all operators that read are of one width.
  static FlameLayout of(PlanProfile plan) {
    return new Builder(plan).build();
  }

  private static final class Builder {
    private final PlanProfile plan;
    private final boolean measured;
    private final Map<Long, Double> whole = new HashMap<>();
    private final Set<Long> placed = new HashSet<>();
    private final List<Bar> bars = new ArrayList<>();
    private int depth;

    Builder(PlanProfile plan) {
      this.plan = plan;
      this.measured = plan.operators().stream().anyMatch(operator -> operator.millis() > 0);
    }

    FlameLayout build() {
      Set<Long> taken = new HashSet<>();
      plan.operators().forEach(operator -> taken.addAll(operator.inputs()));
      List<Operator> roots =
          plan.operators().stream().filter(operator -> !taken.contains(operator.id())).toList();
      double all = roots.stream().mapToDouble(this::whole).sum();
      double start = 0;
      for (Operator root : roots) {
        place(root, 0, start, all);
        start += whole(root) / all;
      }
      return new FlameLayout(bars, depth);
    }

    /// The time of an operator and of all below it.
    private double whole(Operator operator) {
      Double known = whole.get(operator.id());
      if (known != null) {
        return known;
      }
      whole.put(operator.id(), 0.0);
      double below = plan.inputs(operator).stream().mapToDouble(this::whole).sum();
      double own = measured ? operator.millis() : operator.inputs().isEmpty() ? 1 : 0;
      whole.put(operator.id(), own + below);
      return own + below;
    }

    private void place(Operator operator, int level, double start, double all) {
      if (!placed.add(operator.id())) {
        return;
      }
      depth = Math.max(depth, level + 1);
      bars.add(new Bar(operator, level, start, whole(operator) / all));
      double at = start;
      for (Operator input : plan.inputs(operator)) {
        place(input, level + 1, at, all);
        at += whole(input) / all;
      }
    }
  }
}
