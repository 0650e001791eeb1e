package dev.tarn.engine;

import dev.tarn.engine.command.WordCommand;
import java.util.Optional;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;

/// The command `tarn:stop`, by which a client asks the engine to end.
public final class StopCommand extends WordCommand {

  /// Called by the Connect server alone.
  public StopCommand() {
    super("tarn:stop");
  }

  @Override
  protected Optional<String> answer(String rest, SparkConnectPlanner planner) {
    Shutdown.requestAfterAnswer("A client asked the engine to stop.");
    return Optional.empty();
  }
}
