package dev.tarn.engine.table;

import dev.tarn.engine.command.WordCommand;
import java.util.Optional;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;

/// The command `tarn:table:NAME`, by which a client asks what the log of a Delta table says of its
/// files and columns. It is answered with one JSON text; see [TableJson].
public final class TableCommand extends WordCommand {

  /// Called by the Connect server alone.
  public TableCommand() {
    super("tarn:table:");
  }

  @Override
  protected Optional<String> answer(String rest, SparkConnectPlanner planner) {
    return Optional.of(new TableJson(planner.session()).of(rest));
  }
}
