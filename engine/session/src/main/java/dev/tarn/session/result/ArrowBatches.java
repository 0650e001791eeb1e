package dev.tarn.session.result;

import com.google.protobuf.ByteString;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/// Some columns and rows of any result as Arrow record batches: taken as they are where the result
/// is kept in batches, made of its values where it is not.
///
/// For one thread at a time.
public final class ArrowBatches implements AutoCloseable {
  private static final int MADE_ROWS = 4096;

  private final List<Integer> columns;
  private final long end;
  private final BufferAllocator allocator = ArrowMemory.allocator();
  private final @Nullable ResultBatches stored;
  private final @Nullable RowReader reader;
  private final Schema schema;
  private long next;
  private int batch;

  /// Takes what to give.
  ///
  /// @param result any
  /// @param columns the wanted ones by their place, in the wanted order
  /// @param first the first row
  /// @param end behind the last row
  /// @throws IOException if a file cannot be read
  public ArrowBatches(Result result, List<Integer> columns, long first, long end)
      throws IOException {
    this.columns = List.copyOf(columns);
    this.next = first;
    this.end = end;
    this.stored = ResultBatches.of(result).orElse(null);
    this.reader = stored == null ? result.open() : null;
    List<Field> all =
        stored == null ? ArrowSchemas.of(result.schema()).getFields() : stored.fields();
    this.schema = new Schema(columns.stream().map(all::get).toList());
  }

  /// Takes a record batch.
  public interface Taker {
    /// Takes one batch; it is let go behind the call.
    ///
    /// @param batch rows
    /// @throws IOException if it cannot be taken
    void take(ArrowRecordBatch batch) throws IOException;
  }

  /// The columns.
  ///
  /// @return in Arrow's words
  public Schema schema() {
    return schema;
  }

  /// Gives the next batch.
  ///
  /// @param taker takes it
  /// @return how many rows it has; 0 if there is none left
  /// @throws IOException if it cannot be read or taken
  public long next(Taker taker) throws IOException {
    if (next >= end) {
      return 0;
    }
    long begin = next;
    if (stored != null) {
      take(stored, taker);
    } else {
      make(taker);
    }
    return next - begin;
  }

  /// Gives the next batch as a whole stream, as [ResultWriter#append] takes it.
  ///
  /// @return null if there is none left
  /// @throws IOException if it cannot be read
  public @Nullable ByteString nextStream() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WriteChannel out = new WriteChannel(Channels.newChannel(bytes));
    MessageSerializer.serialize(out, schema);
    long rows = next(made -> MessageSerializer.serialize(out, made));
    return rows == 0 ? null : ByteString.copyFrom(bytes.toByteArray());
  }

  private void take(ResultBatches batches, Taker taker) throws IOException {
    while (batches.rows(batch).end() <= next) {
      batch++;
    }
    ResultBatches.Stretch rows = batches.rows(batch);
    batches.load(batch);
    List<FieldVector> vectors = columns.stream().map(batches::vector).toList();
    int from = Math.toIntExact(next - rows.first());
    int to = Math.toIntExact(Math.min(end, rows.end()) - rows.first());
    // The root is not closed: its vectors are the batch's.
    VectorSchemaRoot whole =
        new VectorSchemaRoot(
            vectors.stream().map(FieldVector::getField).toList(),
            vectors,
            Math.toIntExact(rows.end() - rows.first()));
    if (from == 0 && to == whole.getRowCount()) {
      unload(whole, taker);
    } else {
      try (VectorSchemaRoot part = whole.slice(from, to - from)) {
        unload(part, taker);
      }
    }
    next = rows.first() + to;
  }

  private void make(Taker taker) throws IOException {
    RowReader open = Objects.requireNonNull(reader);
    int count = (int) Math.min(MADE_ROWS, end - next);
    try (VectorSchemaRoot root = VectorSchemaRoot.create(UniqueNames.of(schema), allocator)) {
      root.allocateNew();
      for (int column = 0; column < columns.size(); column++) {
        int place = columns.get(column);
        Encoder encoder = Encoders.of(root.getVector(column));
        for (int row = 0; row < count; row++) {
          encoder.set(row, open.value(next + row, place));
        }
      }
      root.setRowCount(count);
      unload(root, taker);
    }
    next += count;
  }

  private static void unload(VectorSchemaRoot root, Taker taker) throws IOException {
    try (ArrowRecordBatch batch = new VectorUnloader(root).getRecordBatch()) {
      taker.take(batch);
    }
  }

  @Override
  public void close() {
    if (stored != null) {
      stored.close();
    }
    if (reader != null) {
      reader.close();
    }
    allocator.close();
  }
}
