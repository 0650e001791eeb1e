package dev.tarn.engine.command;

import java.util.Optional;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.plugin.CommandPlugin;
import org.apache.spark.sql.connect.service.ExecuteHolder;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;
import org.sparkproject.connect.protobuf.StringValue;

/// A command of one text: a word such as `tarn:profile:`, and what it is about. It may be answered
/// by another text. The Connect server makes commands from their names in the settings.
public abstract class WordCommand implements CommandPlugin {
  private final String word;

  /// Takes how the command begins.
  ///
  /// @param word with the colon before what it is about, if there is anything
  protected WordCommand(String word) {
    this.word = word;
  }

  /// Does what the client asks.
  ///
  /// @param rest what follows the word
  /// @param planner knows the client's session
  /// @return what the client is told
  protected abstract Optional<String> answer(String rest, SparkConnectPlanner planner);

  @Override
  public final boolean process(byte[] command, SparkConnectPlanner planner) {
    String text = text(command);
    boolean ours = word.endsWith(":") ? text.startsWith(word) : text.equals(word);
    if (ours) {
      answer(text.substring(word.length()), planner).ifPresent(told -> tell(told, planner));
    }
    return ours;
  }

  private static void tell(String told, SparkConnectPlanner planner) {
    ExecuteHolder holder = planner.executeHolderOpt().get();
    holder
        .responseObserver()
        .onNext(
            ExecutePlanResponse.newBuilder()
                .setSessionId(holder.sessionHolder().sessionId())
                .setServerSideSessionId(holder.sessionHolder().serverSessionId())
                .setExtension(Any.pack(StringValue.of(told)))
                .build());
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
