package dev.tarn.session.connect;

import com.google.protobuf.Any;
import dev.tarn.session.Parameters;
import dev.tarn.session.RowLimit;
import dev.tarn.session.connect.proto.Command;
import dev.tarn.session.connect.proto.Limit;
import dev.tarn.session.connect.proto.Plan;
import dev.tarn.session.connect.proto.Relation;
import dev.tarn.session.connect.proto.SQL;
import dev.tarn.session.connect.proto.SqlCommand;
import dev.tarn.session.connect.proto.WriteOperation;
import dev.tarn.session.parameter.BoundText;
import java.nio.file.Path;

/// Builds the plans that are sent to an engine.
final class Plans {
  /// What our own engine calls results that its tasks write as files.
  private static final String FILES = "tarn-result";

  private Plans() {}

  /// A statement as a relation. Run, it executes a command like a query.
  static Relation sql(BoundText statement) {
    Parameters parameters = statement.parameters();
    SQL.Builder sql = SQL.newBuilder().setQuery(statement.text());
    parameters.named().forEach((name, value) -> sql.putNamedArguments(name, Literals.of(value)));
    parameters.positional().forEach(value -> sql.addPosArguments(Literals.of(value)));
    return Relation.newBuilder().setSql(sql).build();
  }

  /// A relation's first rows.
  static Relation limited(Relation relation, RowLimit limit) {
    // Beyond 32 bits the protocol has no word for it, and no engine that many rows on this road.
    if (limit.rows() > Integer.MAX_VALUE) {
      return relation;
    }
    return Relation.newBuilder()
        .setLimit(Limit.newBuilder().setInput(relation).setLimit((int) limit.rows()))
        .build();
  }

  /// Runs a query; its rows come back on the stream.
  static Plan stream(Relation relation) {
    return Plan.newBuilder().setRoot(relation).build();
  }

  /// Runs a command, or analyses a query; the answer is a relation.
  static Plan command(Relation sql) {
    return Plan.newBuilder()
        .setCommand(Command.newBuilder().setSqlCommand(SqlCommand.newBuilder().setInput(sql)))
        .build();
  }

  /// Runs a query; the engine's tasks write its rows as part files.
  static Plan files(Relation relation, Path folder) {
    WriteOperation write =
        WriteOperation.newBuilder()
            .setInput(relation)
            .setSource(FILES)
            .setPath(folder.toString())
            .setMode(WriteOperation.SaveMode.SAVE_MODE_APPEND)
            .build();
    return Plan.newBuilder().setCommand(Command.newBuilder().setExtension(Any.pack(write))).build();
  }
}
