package dev.tarn.session.connect;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.StringValue;
import dev.tarn.session.ExplainMode;
import dev.tarn.session.Schema;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.TableResult;
import dev.tarn.session.connect.proto.AnalyzePlanRequest;
import dev.tarn.session.connect.proto.AnalyzePlanRequest.Explain;
import dev.tarn.session.connect.proto.Command;
import dev.tarn.session.connect.proto.ExecutePlanResponse;
import dev.tarn.session.connect.proto.Plan;
import dev.tarn.session.connect.proto.Read;
import dev.tarn.session.connect.proto.Relation;
import dev.tarn.session.parameter.BoundText;
import dev.tarn.session.registry.Registry;
import dev.tarn.session.sql.SqlKind;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Small questions to an engine, whose answers are held in memory. All block and throw
/// [StatusRuntimeException].
final class Questions {
  private final Connection connection;
  private final Executor threads;

  /// Works for a session.
  ///
  /// @param connection the session's
  /// @param threads runs what must not wait
  Questions(Connection connection, Executor threads) {
    this.connection = connection;
    this.threads = threads;
  }

  /// Runs a command and reads its rows.
  ///
  /// @param sql a command such as `SHOW SCHEMAS`
  /// @return by row, the values of the columns as text
  List<List<@Nullable String>> rows(String sql) {
    return rows(Statement.of(sql));
  }

  /// The columns of a table or view.
  ///
  /// @param name as SQL takes it
  /// @return in order
  Schema columns(String name) {
    Relation table =
        Relation.newBuilder()
            .setRead(
                Read.newBuilder()
                    .setNamedTable(Read.NamedTable.newBuilder().setUnparsedIdentifier(name)))
            .build();
    return SparkTypes.schema(
        connection
            .analyze(
                AnalyzePlanRequest.newBuilder()
                    .setSchema(AnalyzePlanRequest.Schema.newBuilder().setPlan(Plans.stream(table))))
            .getSchema()
            .getSchema());
  }

  /// How the engine would run a statement.
  ///
  /// A command is explained by SQL: the protocol's own way would run it.
  String explain(BoundText statement, ExplainMode mode) {
    if (SqlKind.of(statement.text()) == SqlKind.QUERY) {
      return connection
          .analyze(
              AnalyzePlanRequest.newBuilder()
                  .setExplain(
                      Explain.newBuilder()
                          .setPlan(Plans.stream(Plans.sql(statement)))
                          .setExplainMode(mode(mode))))
          .getExplain()
          .getExplainString();
    }
    String how = mode == ExplainMode.SIMPLE ? "" : mode.name() + " ";
    Statement explain =
        Statement.of("EXPLAIN " + how + statement.text()).with(statement.parameters());
    return rows(explain).stream()
        .map(row -> String.valueOf(row.getFirst()))
        .collect(Collectors.joining("\n"));
  }

  /// What the plans of an operation have done so far, asked of Tarn's own engine.
  ///
  /// @param operation its id
  /// @return the engine's JSON
  String profile(String operation) {
    String json = told("tarn:profile:" + operation);
    return json.isEmpty() ? "{}" : json;
  }

  /// What the log of a Delta table says, asked of Tarn's own engine.
  ///
  /// @param table of the local catalog
  /// @return the engine's JSON
  String table(TableName table) {
    return told("tarn:table:" + table.exact());
  }

  /// Makes one Parquet file of those in a folder, asked of Tarn's own engine.
  ///
  /// @param folder on the engine's machine
  void joinParquet(String folder) {
    String _ = told("tarn:join-parquet:" + folder);
  }

  /// Tells or asks something of watched folders, of Tarn's own engine.
  ///
  /// @param word a verb, and a name behind a colon
  /// @return the engine's JSON
  String watch(String word) {
    return told("tarn:watch:" + word);
  }

  /// All that the database of the catalog holds, asked of Tarn's own engine.
  Registry registry() {
    String json = told("tarn:catalog:list");
    return json.isEmpty() ? Registry.EMPTY : Registry.of(json);
  }

  /// Asks Tarn's own engine something in a word of Tarn's own.
  ///
  /// @param word a command of ours
  /// @return the engine's text
  String told(String word) {
    Any extension = Any.pack(StringValue.of(word));
    Plan plan = Plan.newBuilder().setCommand(Command.newBuilder().setExtension(extension)).build();
    StringBuilder told = new StringBuilder();
    try (OperationStream stream = OperationStream.own(connection, threads, plan)) {
      for (ExecutePlanResponse response = stream.next();
          response != null;
          response = stream.next()) {
        if (response.hasExtension() && response.getExtension().is(StringValue.class)) {
          told.append(response.getExtension().unpack(StringValue.class).getValue());
        }
      }
      return told.toString();
    } catch (StatusException e) {
      throw e.getStatus().asRuntimeException(e.getTrailers());
    } catch (IOException e) {
      throw Status.INTERNAL.withDescription("Not an answer").withCause(e).asRuntimeException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Status.CANCELLED.withCause(e).asRuntimeException();
    }
  }

  /// Runs a query or a command and holds its rows.
  TableResult table(BoundText statement) {
    Relation sql = Plans.sql(statement);
    boolean query = SqlKind.of(statement.text()) == SqlKind.QUERY;
    ArrowTable table = new ArrowTable();
    run(query ? Plans.stream(sql) : Plans.command(sql), table::add);
    return table.result();
  }

  private List<List<@Nullable String>> rows(Statement statement) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    run(
        Plans.command(Plans.sql(BoundText.of(statement))),
        data -> rows.addAll(ArrowRows.texts(data)));
    return rows;
  }

  /// Takes a part of an answer.
  @FunctionalInterface
  private interface Part {
    void take(ByteString arrow) throws IOException;
  }

  private void run(Plan plan, Part part) {
    ByteString chunks = ByteString.EMPTY;
    try (OperationStream stream = OperationStream.own(connection, threads, plan)) {
      for (ExecutePlanResponse response = stream.next();
          response != null;
          response = stream.next()) {
        if (response.hasArrowBatch()) {
          ExecutePlanResponse.ArrowBatch batch = response.getArrowBatch();
          chunks = chunks.concat(batch.getData());
          if (batch.getChunkIndex() < batch.getNumChunksInBatch() - 1) {
            continue;
          }
        } else {
          chunks = response.getSqlCommandResult().getRelation().getLocalRelation().getData();
        }
        if (!chunks.isEmpty()) {
          part.take(chunks);
        }
        chunks = ByteString.EMPTY;
      }
    } catch (StatusException e) {
      throw e.getStatus().asRuntimeException(e.getTrailers());
    } catch (IOException e) {
      throw Status.INTERNAL.withDescription("Not Arrow data").withCause(e).asRuntimeException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Status.CANCELLED.withCause(e).asRuntimeException();
    }
  }

  private static Explain.ExplainMode mode(ExplainMode mode) {
    return switch (mode) {
      case SIMPLE -> Explain.ExplainMode.EXPLAIN_MODE_SIMPLE;
      case EXTENDED -> Explain.ExplainMode.EXPLAIN_MODE_EXTENDED;
      case CODEGEN -> Explain.ExplainMode.EXPLAIN_MODE_CODEGEN;
      case COST -> Explain.ExplainMode.EXPLAIN_MODE_COST;
      case FORMATTED -> Explain.ExplainMode.EXPLAIN_MODE_FORMATTED;
    };
  }
}
