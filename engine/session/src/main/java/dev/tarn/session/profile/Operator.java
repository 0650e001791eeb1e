package dev.tarn.session.profile;

import java.util.List;
import java.util.Optional;

/// An operator of an executed plan.
///
/// @param id names it in its plan
/// @param name as the engine calls it, such as `SortMergeJoin`
/// @param detail the engine's description: expressions, files, conditions; may be empty
/// @param inputs the operators whose rows it takes
/// @param measures what it measured
/// @param millis the time that its tasks spent in it, as far as that was measured; see [PlanShaper]
public record Operator(
    long id, String name, String detail, List<Long> inputs, List<Measure> measures, double millis) {

  /// Copies the lists.
  public Operator {
    inputs = List.copyOf(inputs);
    measures = List.copyOf(measures);
  }

  /// Finds a quantity.
  ///
  /// @param label what the engine calls it
  /// @return empty if it was not measured
  public Optional<Measure> measure(String label) {
    return measures.stream().filter(measure -> measure.label().equals(label)).findFirst();
  }

  /// The rows that came out.
  ///
  /// @return -1 if they were not counted
  public double rows() {
    return measure("number of output rows")
        .or(() -> measure("records read").filter(Operator::counted))
        .or(() -> measure("shuffle records written").filter(Operator::counted))
        .map(Measure::total)
        .orElse(-1.0);
  }

  /// What did not fit into memory and went to the disk.
  ///
  /// @return bytes
  public double spilled() {
    return measure("spill size").map(Measure::total).orElse(0.0);
  }

  /// An operator that gives rows in another way leaves its shuffle's counters at zero.
  private static boolean counted(Measure measure) {
    return measure.total() > 0;
  }
}
