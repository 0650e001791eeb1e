package dev.tarn.engine.profile;

import dev.tarn.engine.command.WordCommand;
import java.util.Optional;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;

/// The command `tarn:profile:ID`, by which a client asks what the plans of an operation have done
/// so far. It is answered with one JSON text; see [ProfileJson].
public final class ProfileCommand extends WordCommand {

  /// Called by the Connect server alone.
  public ProfileCommand() {
    super("tarn:profile:");
  }

  @Override
  protected Optional<String> answer(String rest, SparkConnectPlanner planner) {
    return Optional.of(new ProfileJson(planner.session()).of(rest));
  }
}
