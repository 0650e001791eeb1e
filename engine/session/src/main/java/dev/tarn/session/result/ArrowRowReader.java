package dev.tarn.session.result;

import dev.tarn.session.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/// Reads cells of a stored result through a cache of loaded batches.
final class ArrowRowReader implements RowReader {
  private final StoredResult result;
  private final long mostBytes;
  private final BatchCache cache;
  private final OpenParts files;
  private final BufferAllocator allocator = ArrowMemory.allocator();
  private List<Decoder> decoders = List.of();
  private @Nullable LoadedBatch current;
  private boolean closed;

  /// Opens a reader.
  ///
  /// @param result the rows
  /// @param mostBytes what loaded batches may take; a larger batch is loaded alone
  ArrowRowReader(StoredResult result, long mostBytes) {
    this.result = result;
    this.mostBytes = mostBytes;
    this.cache = new BatchCache(mostBytes);
    this.files = new OpenParts(result);
    result.readerOpened();
  }

  @Override
  public @Nullable Object value(long row, int column) {
    Objects.checkIndex(column, result.schema().size());
    LoadedBatch batch = current;
    if (batch == null || !batch.place().contains(row)) {
      batch = find(row);
      current = batch;
    }
    int index = Math.toIntExact(row - batch.place().firstRow());
    try {
      return decoders.get(column).value(batch.column(column), index);
    } catch (RuntimeException e) {
      throw new UncheckedIOException(new DamagedException("A value that cannot be read", e));
    }
  }

  private LoadedBatch find(long row) {
    if (closed) {
      throw new IllegalStateException("The reader is closed");
    }
    BatchIndex.View batches = result.batches();
    Objects.checkIndex(row, batches.rows());
    int number = batches.find(row);
    LoadedBatch loaded = cache.get(number);
    return loaded != null ? loaded : load(batches.batch(number));
  }

  private LoadedBatch load(BatchIndex.Batch place) {
    current = null;
    cache.makeRoom(place.bodyLength() + place.headLength());
    allocator.setLimit(Math.max(mostBytes, place.bodyLength()));
    try {
      OpenParts.Part part = files.open(place.part());
      LoadedBatch batch = LoadedBatch.load(part.channel(), place, part.schema(), allocator);
      if (decoders.isEmpty()) {
        decoders = Decoders.of(result.schema(), part.schema());
      }
      cache.put(place.number(), batch);
      return batch;
    } catch (IOException e) {
      files.forget(place.part());
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new UncheckedIOException(new DamagedException("A file that cannot be read", e));
    }
  }

  /// The Arrow memory in use.
  ///
  /// @return bytes
  long allocated() {
    return allocator.getAllocatedMemory();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      current = null;
      cache.close();
      files.close();
      allocator.close();
      result.readerClosed();
    }
  }
}
