package dev.tarn.engine.volume;

import java.util.Optional;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Knows the statements about volumes.
public final class VolumeParser {
  private VolumeParser() {}

  /// Reads a statement.
  ///
  /// @param text any statement
  /// @return its plan; empty if it is about something else than volumes
  /// @throws RuntimeException if it is about volumes and wrong, with the reason
  public static Optional<LogicalPlan> plan(String text) {
    return VolumeGrammar.read(text).map(VolumeCommand::new);
  }
}
