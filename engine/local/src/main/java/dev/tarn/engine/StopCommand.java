package dev.tarn.engine;

import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.plugin.CommandPlugin;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;
import org.sparkproject.connect.protobuf.StringValue;

/// The command `tarn:stop`, by which a client asks the engine to end. The Connect server makes it
/// from its name in the settings.
public final class StopCommand implements CommandPlugin {
  private static final String WORD = "tarn:stop";

  /// Called by the Connect server alone.
  public StopCommand() {}

  @Override
  public boolean process(byte[] command, SparkConnectPlanner planner) {
    if (!isStop(command)) {
      return false;
    }
    Shutdown.requestAfterAnswer("A client asked the engine to stop.");
    return true;
  }

  private static boolean isStop(byte[] command) {
    try {
      Any any = Any.parseFrom(command);
      return any.is(StringValue.class) && WORD.equals(any.unpack(StringValue.class).getValue());
    } catch (InvalidProtocolBufferException e) {
      return false;
    }
  }
}
