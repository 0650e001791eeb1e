package dev.tarn.engine.accelerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.ArrowUtils$;
import org.apache.spark.sql.vectorized.ArrowColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBResultSet;

/// Reads an answer as Arrow batches, which are handed over without a copy, and gives them as rows.
/// One thread at a time uses it.
final class AnswerRows implements Iterator<InternalRow>, AutoCloseable {
  private static final long BATCH = 8192;

  private final DuckDBConnection connection;
  private final BufferAllocator allocator;
  private final DuckDBPreparedStatement statement;
  private final ResultSet result;
  private final ArrowReader reader;
  private final UnsafeProjection projection;
  private Iterator<InternalRow> batch = java.util.Collections.emptyIterator();
  private boolean closed;

  private AnswerRows(
      DuckDBConnection connection,
      BufferAllocator allocator,
      DuckDBPreparedStatement statement,
      ResultSet result,
      StructType schema)
      throws SQLException {
    this.connection = connection;
    this.allocator = allocator;
    this.statement = statement;
    this.result = result;
    this.reader = (ArrowReader) ((DuckDBResultSet) result).arrowExportStream(allocator, BATCH);
    this.projection = UnsafeProjection.create(schema);
  }

  /// Runs a statement. The connection is closed with the rows, or at once if the statement fails.
  ///
  /// @throws SQLException if it fails
  static AnswerRows open(DuckDBConnection connection, String text, StructType schema)
      throws SQLException {
    BufferAllocator allocator =
        ArrowUtils$.MODULE$.rootAllocator().newChildAllocator("accelerator", 0, Long.MAX_VALUE);
    DuckDBPreparedStatement statement = null;
    ResultSet result = null;
    try {
      statement = connection.prepareStatement(text).unwrap(DuckDBPreparedStatement.class);
      result = statement.executeQuery();
      return new AnswerRows(connection, allocator, statement, result, schema);
    } catch (SQLException | RuntimeException | LinkageError e) {
      close(result, statement, allocator, connection);
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    while (!closed && !batch.hasNext()) {
      try {
        if (!reader.loadNextBatch()) {
          close();
          return false;
        }
        batch = rows(reader.getVectorSchemaRoot());
      } catch (IOException e) {
        close();
        throw new UncheckedIOException(e);
      }
    }
    return !closed;
  }

  private static Iterator<InternalRow> rows(VectorSchemaRoot root) {
    ColumnVector[] columns =
        IntStream.range(0, root.getFieldVectors().size())
            .mapToObj(at -> new ArrowColumnVector(root.getVector(at)))
            .toArray(ColumnVector[]::new);
    return new ColumnarBatch(columns, root.getRowCount()).rowIterator();
  }

  /// The next row, which stays as it is until the next one is asked for.
  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return projection.apply(batch.next());
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    close(reader, result, statement, allocator, connection);
  }

  private static void close(@org.jspecify.annotations.Nullable AutoCloseable... parts) {
    for (AutoCloseable part : parts) {
      try {
        if (part != null) {
          part.close();
        }
      } catch (Exception e) {
        org.slf4j.LoggerFactory.getLogger(AnswerRows.class).warn("An answer was not let go", e);
      }
    }
  }
}
