package dev.tarn.engine.result;

import java.io.IOException;
import org.apache.spark.connect.proto.WriteOperation;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.plugin.CommandPlugin;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.CodedInputStream;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;

/// The command that runs a statement and has its tasks write the result into files.
///
/// A client sends a `WriteOperation` as the command's extension: `source` is `tarn-result`, `path`
/// a folder on this machine, `input` the statement. The answers are the schema, then for each part
/// a JSON text as it grows (see [PartProgress]), then the metrics.
public final class ResultCommand implements CommandPlugin {
  private static final String SOURCE = "tarn-result";

  /// A plan of many joined or nested relations is deep; the server's own limit.
  private static final int DEEPEST = 1024;

  /// Made by the Connect server.
  public ResultCommand() {}

  @Override
  public boolean process(byte[] message, SparkConnectPlanner planner) {
    WriteOperation operation = read(message);
    if (operation == null || !operation.getSource().equals(SOURCE)) {
      return false;
    }
    new ResultRun(planner, operation).run();
    return true;
  }

  private static @org.jspecify.annotations.Nullable WriteOperation read(byte[] message) {
    try {
      Any any = Any.parseFrom(message);
      if (!any.is(WriteOperation.class)) {
        return null;
      }
      CodedInputStream input = any.getValue().newCodedInput();
      input.setRecursionLimit(DEEPEST);
      return WriteOperation.parseFrom(input);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a command: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
