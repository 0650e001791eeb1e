package dev.tarn.engine.profile;

import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.plugin.CommandPlugin;
import org.apache.spark.sql.connect.service.ExecuteHolder;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;
import org.sparkproject.connect.protobuf.StringValue;

/// The command `tarn:profile:ID`, by which a client asks what the plans of an operation have done
/// so far. It is answered with one JSON text; see [ProfileJson].
public final class ProfileCommand implements CommandPlugin {
  private static final String WORD = "tarn:profile:";

  /// Called by the Connect server alone.
  public ProfileCommand() {}

  @Override
  public boolean process(byte[] command, SparkConnectPlanner planner) {
    String text = text(command);
    if (!text.startsWith(WORD)) {
      return false;
    }
    ExecuteHolder holder = planner.executeHolderOpt().get();
    String json = new ProfileJson(holder.session()).of(text.substring(WORD.length()));
    holder
        .responseObserver()
        .onNext(
            ExecutePlanResponse.newBuilder()
                .setSessionId(holder.sessionHolder().sessionId())
                .setServerSideSessionId(holder.sessionHolder().serverSessionId())
                .setExtension(Any.pack(StringValue.of(json)))
                .build());
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
