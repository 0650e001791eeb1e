package dev.tarn.session.result;

import dev.tarn.session.Result;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/// The record batches of a stored result one after the other, for those who take whole columns.
///
/// For one thread at a time; one batch is in memory at a time.
public final class ResultBatches implements AutoCloseable {
  private final StoredResult result;
  private final BatchIndex.View index;
  private final OpenParts files;
  private final BufferAllocator allocator = ArrowMemory.allocator();
  private List<Decoder> decoders = List.of();
  private @Nullable LoadedBatch current;

  private ResultBatches(StoredResult result) {
    this.result = result;
    this.index = result.batches();
    this.files = new OpenParts(result);
    result.readerOpened();
  }

  /// Takes the batches that a result has now.
  ///
  /// @param result any
  /// @return empty if it is not kept in batches, as a filtered or sorted view is not
  public static Optional<ResultBatches> of(Result result) {
    return result instanceof StoredResult stored
        ? Optional.of(new ResultBatches(stored))
        : Optional.empty();
  }

  /// How many batches there are.
  ///
  /// @return a count
  public int count() {
    return index.count();
  }

  /// The rows of a batch.
  ///
  /// @param number from 0
  /// @return its first row in the result, and the one behind its last
  public Stretch rows(int number) {
    BatchIndex.Batch batch = index.batch(number);
    return new Stretch(batch.firstRow(), batch.firstRow() + batch.rows());
  }

  /// Rows of a result that follow each other.
  ///
  /// @param first from 0
  /// @param end behind the last
  public record Stretch(long first, long end) {}

  /// Loads a batch in place of the one before.
  ///
  /// @param number from 0
  /// @throws IOException if it cannot be read
  public void load(int number) throws IOException {
    unload();
    BatchIndex.Batch place = index.batch(number);
    OpenParts.Part part = files.open(place.part());
    current = LoadedBatch.load(part.channel(), place, part.schema(), allocator);
    if (decoders.isEmpty()) {
      decoders = Decoders.of(result.schema(), part.schema());
    }
  }

  /// A column of the loaded batch.
  ///
  /// @param column from 0
  /// @return Arrow's own vector; fields of structs may have other names than the schema tells
  public FieldVector vector(int column) {
    return loaded().column(column);
  }

  /// A value of the loaded batch.
  ///
  /// @param column from 0
  /// @param row from 0 in this batch
  /// @return as [dev.tarn.session.RowReader] gives it
  public @Nullable Object value(int column, int row) {
    return decoders.get(column).value(loaded().column(column), row);
  }

  /// The columns as the file of the first batch writes them, under their own names.
  ///
  /// @return Arrow's fields; made from the result's schema if there is no batch
  /// @throws IOException if the file cannot be read
  List<Field> fields() throws IOException {
    return index.count() == 0
        ? ArrowSchemas.of(result.schema()).getFields()
        : OpenParts.schema(files.open(index.batch(0).part()).channel()).getFields();
  }

  private LoadedBatch loaded() {
    if (current == null) {
      throw new IllegalStateException("No batch is loaded");
    }
    return current;
  }

  private void unload() {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  @Override
  public void close() {
    unload();
    files.close();
    allocator.close();
    result.readerClosed();
  }
}
