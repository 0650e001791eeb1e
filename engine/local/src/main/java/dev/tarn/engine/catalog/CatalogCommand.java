package dev.tarn.engine.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.plugin.CommandPlugin;
import org.apache.spark.sql.connect.service.ExecuteHolder;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;
import org.sparkproject.connect.protobuf.StringValue;

/// The commands by which a client mends the catalog; each is answered with one text.
///
/// - `tarn:catalog:list` tells all that is registered, as JSON; see [Registrations].
/// - `tarn:catalog:schema:JSON` makes a schema.
/// - `tarn:catalog:adopt:JSON` registers the table of a folder; see [Adoption].
/// - `tarn:catalog:forget:JSON` takes out a table whose folder is gone.
public final class CatalogCommand implements CommandPlugin {
  private static final String WORD = "tarn:catalog:";

  /// Called by the Connect server alone.
  public CatalogCommand() {}

  @Override
  public boolean process(byte[] command, SparkConnectPlanner planner) {
    String text = text(command);
    if (!text.startsWith(WORD)) {
      return false;
    }
    ExecuteHolder holder = planner.executeHolderOpt().get();
    try {
      answer(holder, run(holder.session(), text.substring(WORD.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private static String run(SparkSession session, String text) throws IOException {
    int colon = text.indexOf(':');
    String verb = colon < 0 ? text : text.substring(0, colon);
    String argument = colon < 0 ? "{}" : text.substring(colon + 1);
    return switch (verb) {
      case "list" -> new Registrations(session).json();
      case "schema" -> new Adoption(session).makeSchema(TableFolder.of(argument).schema());
      case "adopt" -> new Adoption(session).adopt(TableFolder.of(argument));
      case "forget" -> new Adoption(session).forget(TableFolder.of(argument));
      default -> throw new IllegalArgumentException("unknown command of the catalog: " + verb);
    };
  }

  private static void answer(ExecuteHolder holder, String text) {
    holder
        .responseObserver()
        .onNext(
            ExecutePlanResponse.newBuilder()
                .setSessionId(holder.sessionHolder().sessionId())
                .setServerSideSessionId(holder.sessionHolder().serverSessionId())
                .setExtension(Any.pack(StringValue.of(text)))
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
