package dev.tarn.engine.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.plugin.CommandPlugin;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;
import org.sparkproject.connect.protobuf.StringValue;

/// The command `tarn:join-parquet:FOLDER`, by which a client asks that the Parquet files of a
/// folder become one; see [ParquetFiles].
public final class JoinCommand implements CommandPlugin {
  private static final String WORD = "tarn:join-parquet:";

  /// Called by the Connect server alone.
  public JoinCommand() {}

  @Override
  public boolean process(byte[] command, SparkConnectPlanner planner) {
    String text = text(command);
    if (!text.startsWith(WORD)) {
      return false;
    }
    try {
      ParquetFiles.join(Path.of(text.substring(WORD.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private static String text(byte[] command) {
    try {
      Any any = Any.parseFrom(command);
      return any.is(StringValue.class) ? any.unpack(StringValue.class).getValue() : "";
    } catch (InvalidProtocolBufferException e) {
      return "";
    }
  }
}
