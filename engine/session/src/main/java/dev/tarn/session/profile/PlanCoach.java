package dev.tarn.session.profile;

import dev.tarn.session.profile.Advice.Kind;
import dev.tarn.session.profile.Measure.Spread;
import dev.tarn.session.profile.Measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Looks for what could be better in an executed plan. Silent about small things: advice that saves
/// less than a second is noise.
public final class PlanCoach {
  private static final double MEGABYTE = 1 << 20;
  private static final double MANY_ROWS = 100_000;
  private static final double MANY_FILES = 50;
  private static final double SMALL_FILE = 4 * MEGABYTE;
  private static final double SCANNED = 1_000_000;
  private static final double KEPT = 0.01;
  private static final double EXPLODES = 10;
  private static final double SKEWED = 5;
  private static final double LONG_TASK = 1_000;

  private final PlanProfile plan;
  private final List<Advice> found = new ArrayList<>();

  private PlanCoach(PlanProfile plan) {
    this.plan = plan;
  }

  /// Looks at a plan.
  ///
  /// @param plan running or ended
  /// @return the most urgent first
  public static List<Advice> look(PlanProfile plan) {
    PlanCoach coach = new PlanCoach(plan);
    plan.operators().forEach(coach::spill);
    plan.operators().forEach(coach::skew);
    coach.stageSkew();
    plan.operators().forEach(coach::join);
    plan.operators().forEach(coach::scan);
    return List.copyOf(coach.found);
  }

  private void spill(Operator operator) {
    if (operator.spilled() >= MEGABYTE) {
      add(operator, Kind.SPILL, operator.spilled(), 0);
    }
  }

  private void skew(Operator operator) {
    for (Measure measure : operator.measures()) {
      Spread spread = measure.spread();
      if (measure.unit() == Unit.MILLIS
          && spread != null
          && isSkewed(spread.median(), spread.most())) {
        add(operator, Kind.SKEW, spread.most(), spread.median());
        return;
      }
    }
  }

  private void stageSkew() {
    if (found.stream().noneMatch(advice -> advice.kind() == Kind.SKEW)) {
      plan.stages().stream()
          .filter(stage ->
              stage.tasks() > 2
                  && isSkewed((double) stage.medianMillis(), (double) stage.mostMillis()))
          .findFirst()
          .ifPresent(stage ->
              found.add(
                  new Advice(
                      -1, Kind.SKEW, (double) stage.mostMillis(), (double) stage.medianMillis())));
    }
  }

  private static boolean isSkewed(double median, double most) {
    return most >= LONG_TASK && most > SKEWED * Math.max(median, 1);
  }

  private void join(Operator operator) {
    String name = operator.name();
    double rows = operator.rows();
    if (name.contains("CartesianProduct") || name.contains("NestedLoopJoin")) {
      if (rows >= MANY_ROWS) {
        add(operator, Kind.EACH_WITH_EACH, rows, 0);
      }
      return;
    }
    double in = plan.inputs(operator).stream().mapToDouble(this::rowsOut).max().orElse(-1);
    if (name.contains("Join") && in > 0 && rows >= MANY_ROWS && rows > EXPLODES * in) {
      add(operator, Kind.EXPLODING_JOIN, rows, in);
    }
  }

  private void scan(Operator operator) {
    double files = value(operator, "number of files read");
    double bytes = value(operator, "size of files read");
    if (files >= MANY_FILES && bytes / files < SMALL_FILE) {
      add(operator, Kind.SMALL_FILES, files, bytes / files);
    }
    double partitions = value(operator, "number of partitions read");
    if (partitions > 1 && operator.detail().contains("PartitionFilters: []")) {
      add(operator, Kind.NO_PARTITION_FILTER, partitions, 0);
    }
    boolean scans = operator.name().toLowerCase(Locale.ROOT).contains("scan");
    if (scans && operator.rows() >= SCANNED) {
      filterOver(operator)
          .filter(filter -> filter.rows() >= 0 && filter.rows() < KEPT * operator.rows())
          .ifPresent(filter -> add(operator, Kind.FULL_SCAN, operator.rows(), filter.rows()));
    }
  }

  private Optional<Operator> filterOver(Operator scan) {
    return plan.operators().stream()
        .filter(operator -> operator.name().equals("Filter"))
        .filter(operator -> operator.inputs().contains(scan.id()))
        .findFirst();
  }

  /// The rows of an operator, or of the nearest below that counts them.
  private double rowsOut(Operator operator) {
    if (operator.rows() >= 0) {
      return operator.rows();
    }
    return plan.inputs(operator).stream().mapToDouble(this::rowsOut).max().orElse(-1);
  }

  private static double value(Operator operator, String label) {
    return operator.measure(label).map(Measure::total).orElse(0.0);
  }

  private void add(Operator operator, Kind kind, double first, double second) {
    found.add(new Advice(operator.id(), kind, first, second));
  }
}
