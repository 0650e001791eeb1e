package dev.tarn.session.connect;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/// Reads a small Arrow stream in memory: the rows of the engine's own commands, such as names of
/// tables.
final class ArrowRows implements AutoCloseable {
  private final BufferAllocator allocator = new RootAllocator();
  private final ArrowStreamReader reader;
  private final VectorSchemaRoot root;

  private ArrowRows(ByteString stream) throws IOException {
    this.reader = new ArrowStreamReader(stream.newInput(), allocator);
    this.root = reader.getVectorSchemaRoot();
  }

  /// Opens a stream.
  ///
  /// @param stream an Arrow IPC stream
  /// @return close it after use
  static ArrowRows open(ByteString stream) throws IOException {
    return new ArrowRows(stream);
  }

  /// Reads all rows of a stream.
  ///
  /// @param stream an Arrow IPC stream
  /// @return by row, the values of the columns as text, null for SQL `NULL`
  static List<List<@Nullable String>> texts(ByteString stream) throws IOException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (ArrowRows arrow = open(stream)) {
      for (int count = arrow.next(); count >= 0; count = arrow.next()) {
        for (int row = 0; row < count; row++) {
          rows.add(arrow.row(row));
        }
      }
    }
    return rows;
  }

  /// The columns.
  Schema schema() {
    return root.getSchema();
  }

  /// Reads the next batch.
  ///
  /// @return how many rows it has, -1 behind the last batch
  int next() throws IOException {
    return reader.loadNextBatch() ? root.getRowCount() : -1;
  }

  /// The values of a row of the batch that was read last.
  ///
  /// @param columns the types, as [ArrowTypes] tells them
  List<@Nullable Object> values(dev.tarn.session.Schema columns, int row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(ArrowCells.value(columns.column(i).type(), root.getVector(i).getObject(row)));
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    allocator.close();
  }

  private List<@Nullable String> row(int row) {
    List<@Nullable String> values = new ArrayList<>();
    root.getFieldVectors()
        .forEach(vector -> {
          Object value = vector.getObject(row);
          values.add(value == null ? null : value.toString());
        });
    return values;
  }
}
