package dev.tarn.workspace.repair;

/// What a repair did, or could not do, about one thing.
///
/// @param what such as a table's name
/// @param problem why it could not be done; empty if it was
public record RepairStep(String what, String problem) {

  /// Tells if it was done.
  ///
  /// @return false if there is a problem
  public boolean isDone() {
    return problem.isEmpty();
  }
}
