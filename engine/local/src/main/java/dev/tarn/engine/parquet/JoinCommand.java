package dev.tarn.engine.parquet;

import dev.tarn.engine.command.WordCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;

/// The command `tarn:join-parquet:FOLDER`, by which a client asks that the Parquet files of a
/// folder become one; see [ParquetFiles].
public final class JoinCommand extends WordCommand {

  /// Called by the Connect server alone.
  public JoinCommand() {
    super("tarn:join-parquet:");
  }

  @Override
  protected Optional<String> answer(String rest, SparkConnectPlanner planner) {
    try {
      ParquetFiles.join(Path.of(rest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }
}
