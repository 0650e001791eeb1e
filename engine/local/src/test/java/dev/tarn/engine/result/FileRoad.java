package dev.tarn.engine.result;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.connect.proto.Plan;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.SQL;
import org.apache.spark.connect.proto.WriteOperation;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ArrowColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;
import org.sparkproject.connect.protobuf.StringValue;
import scala.Option;

/// A client of the command under test: it sends a statement and reads the files.
public final class FileRoad {
  private static final String MAGIC = "ARROW1\0\0";

  private FileRoad() {}

  /// Runs a statement in a session of its own.
  ///
  /// @param each hears each answer as it comes
  public static List<ExecutePlanResponse> run(
      String sql, Path folder, Consumer<ExecutePlanResponse> each) {
    try (org.apache.spark.sql.connect.SparkSession session = EngineUnderTest.connect()) {
      return run(session, sql, folder, each);
    }
  }

  public static List<ExecutePlanResponse> run(
      org.apache.spark.sql.connect.SparkSession session,
      String sql,
      Path folder,
      Consumer<ExecutePlanResponse> each) {
    WriteOperation operation =
        WriteOperation.newBuilder()
            .setInput(Relation.newBuilder().setSql(SQL.newBuilder().setQuery(sql)))
            .setSource("tarn-result")
            .setPath(folder.toString())
            .build();
    Plan plan =
        Plan.newBuilder()
            .setCommand(Command.newBuilder().setExtension(Any.pack(operation)))
            .build();
    List<ExecutePlanResponse> responses = new ArrayList<>();
    var stream = session.client().execute(plan, Option.empty());
    while (stream.hasNext()) {
      ExecutePlanResponse response = stream.next();
      each.accept(response);
      responses.add(response);
    }
    return responses;
  }

  /// What a statement's answers tell of the parts.
  static List<String> reports(List<ExecutePlanResponse> responses) {
    return responses.stream()
        .filter(ExecutePlanResponse::hasExtension)
        .map(FileRoad::report)
        .toList();
  }

  static String report(ExecutePlanResponse response) {
    try {
      return response.getExtension().unpack(StringValue.class).getValue();
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the rows of all parts in their order.
  static List<UnsafeRow> rows(Path folder, StructType schema) throws IOException {
    List<UnsafeRow> rows = new ArrayList<>();
    for (Path part : parts(folder)) {
      rows.addAll(part(part, schema));
    }
    return rows;
  }

  static List<Path> parts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// Reads one part as a stream, as a reader does that does not wait for the footer.
  static List<UnsafeRow> part(Path file, StructType schema) throws IOException {
    UnsafeProjection copy = UnsafeProjection.create(schema);
    List<UnsafeRow> rows = new ArrayList<>();
    try (BufferAllocator allocator = new RootAllocator();
        var input = Files.newInputStream(file)) {
      input.skipNBytes(MAGIC.length());
      try (ArrowStreamReader reader = new ArrowStreamReader(input, allocator)) {
        while (reader.loadNextBatch()) {
          var root = reader.getVectorSchemaRoot();
          ColumnVector[] columns =
              root.getFieldVectors().stream()
                  .map(ArrowColumnVector::new)
                  .toArray(ColumnVector[]::new);
          Iterator<InternalRow> batch =
              new ColumnarBatch(columns, root.getRowCount()).rowIterator();
          batch.forEachRemaining(row -> rows.add(copy.apply(row).copy()));
        }
      }
    }
    return rows;
  }
}
