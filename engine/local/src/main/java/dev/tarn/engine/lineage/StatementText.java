package dev.tarn.engine.lineage;

import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.SqlCommand;
import org.apache.spark.connect.proto.WriteOperation;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;

/// Finds the SQL text in a request.
final class StatementText {
  private StatementText() {}

  /// The text of a request.
  ///
  /// @return empty if it is no SQL
  static String of(ExecutePlanRequest request) {
    return request.getPlan().hasRoot()
        ? of(request.getPlan().getRoot())
        : of(request.getPlan().getCommand());
  }

  private static String of(Command command) {
    if (command.hasSqlCommand()) {
      return command.getSqlCommand().hasInput()
          ? of(command.getSqlCommand().getInput())
          : older(command.getSqlCommand());
    }
    return command.hasExtension() ? of(command.getExtension()) : "";
  }

  private static String of(Any extension) {
    try {
      return extension.is(WriteOperation.class)
          ? of(extension.unpack(WriteOperation.class).getInput())
          : "";
    } catch (InvalidProtocolBufferException e) {
      return "";
    }
  }

  private static String of(Relation relation) {
    return switch (relation.getRelTypeCase()) {
      case SQL -> relation.getSql().getQuery();
      case LIMIT -> of(relation.getLimit().getInput());
      default -> "";
    };
  }

  @SuppressWarnings("deprecation") // Clients of Spark 3 and 4.0 write it there.
  private static String older(SqlCommand command) {
    return command.getSql();
  }
}
