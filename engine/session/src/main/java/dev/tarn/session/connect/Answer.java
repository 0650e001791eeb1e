package dev.tarn.session.connect;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StringValue;
import dev.tarn.session.Schema;
import dev.tarn.session.connect.proto.ExecutePlanResponse;
import dev.tarn.session.connect.proto.ExecutePlanResponse.ArrowBatch;
import dev.tarn.session.connect.proto.Relation;
import dev.tarn.session.result.PartGrowth;
import dev.tarn.session.result.ResultWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes the responses to one statement: rows go to the result store, the rest to the execution.
///
/// For one thread.
final class Answer {
  private final ConnectExecution execution;
  private final Function<String, ResultWriter> results;
  private @Nullable ResultWriter writer;
  private @Nullable Schema schema;
  private @Nullable Relation relation;
  private ByteString chunks = ByteString.EMPTY;
  private long rows;

  /// Begins without rows.
  ///
  /// @param execution what is told of the answer
  /// @param results makes what takes the rows, by the execution's id
  Answer(ConnectExecution execution, Function<String, ResultWriter> results) {
    this.execution = execution;
    this.results = results;
  }

  /// Takes a response.
  ///
  /// @param response any but the last one's `ResultComplete`
  /// @throws IOException if the engine reports something that Tarn does not understand
  void take(ExecutePlanResponse response) throws IOException {
    if (response.hasSchema()) {
      begin(SparkTypes.schema(response.getSchema()));
    }
    if (response.hasMetrics()) {
      execution.metrics(Reports.metrics(response.getMetrics()));
    }
    switch (response.getResponseTypeCase()) {
      case ARROW_BATCH -> batch(response.getArrowBatch());
      case EXECUTION_PROGRESS ->
          execution.progress(Reports.progress(response.getExecutionProgress()));
      case SQL_COMMAND_RESULT -> relation = response.getSqlCommandResult().getRelation();
      case EXTENSION -> {
        if (response.getExtension().is(StringValue.class)) {
          grew(Json.growth(text(response)));
        }
      }
      default -> {
        // Of no concern to SQL statements.
      }
    }
  }

  /// Takes the rows of a command, which come as one Arrow stream without Spark's schema.
  ///
  /// @param stream an Arrow IPC stream
  /// @throws IOException if it is none
  void rows(ByteString stream) throws IOException {
    try (ArrowRows arrow = ArrowRows.open(stream)) {
      Schema columns = ArrowTypes.schema(arrow.schema());
      begin(columns);
      if (columns.size() > 0) {
        append(stream);
      }
    }
  }

  /// Where the engine's tasks are to write the rows.
  Path folder() {
    return writer().folder();
  }

  /// The relation that came of a command or an analysed query.
  Optional<Relation> relation() {
    return Optional.ofNullable(relation);
  }

  /// Tells if any row came.
  boolean hasRows() {
    return rows > 0;
  }

  /// All rows came. A statement without an answer has one without columns.
  void complete() {
    if (schema == null) {
      begin(Schema.EMPTY);
    }
    writer().complete();
  }

  /// No more rows will come; keeps those that came.
  void abandon() {
    if (writer != null && schema != null) {
      writer.abandon();
    } else {
      discard();
    }
  }

  /// No more rows will come, and those that came must go.
  void discard() {
    if (writer != null) {
      writer.discard();
    }
  }

  private void begin(Schema columns) {
    if (schema == null) {
      schema = columns;
      writer().schema(columns);
      execution.answer(columns, writer().result());
    }
  }

  private void batch(ArrowBatch batch) {
    if (batch.getNumChunksInBatch() > 1) {
      chunks = batch.getChunkIndex() == 0 ? batch.getData() : chunks.concat(batch.getData());
      if (batch.getChunkIndex() + 1 < batch.getNumChunksInBatch()) {
        return;
      }
    } else {
      chunks = batch.getData();
    }
    ByteString whole = chunks;
    chunks = ByteString.EMPTY;
    rows += batch.getRowCount();
    if (batch.getRowCount() > 0) {
      append(whole);
    }
  }

  private void append(ByteString stream) {
    writer().append(stream);
    execution.grew();
  }

  private void grew(PartGrowth growth) {
    rows += growth.rows();
    writer().grew(growth);
    execution.grew();
  }

  private ResultWriter writer() {
    if (writer == null) {
      writer = results.apply(execution.id());
    }
    return writer;
  }

  private static String text(ExecutePlanResponse response) throws InvalidProtocolBufferException {
    return response.getExtension().unpack(StringValue.class).getValue();
  }
}
