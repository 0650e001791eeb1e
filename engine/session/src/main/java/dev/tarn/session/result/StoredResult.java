package dev.tarn.session.result;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Rows in part files, with an index of their batches.
///
/// A discarded result has no rows.
final class StoredResult implements Result {
  private final Schema schema;
  private final Path rowsFolder;
  private final BatchIndex index;
  private final AtomicInteger readers = new AtomicInteger();
  private volatile long bytes;
  private volatile boolean complete;
  private volatile boolean discarded;

  StoredResult(Schema schema, Path rowsFolder, BatchIndex index) {
    this.schema = schema;
    this.rowsFolder = rowsFolder;
    this.index = index;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long rowCount() {
    return batches().rows();
  }

  @Override
  public long byteCount() {
    return discarded ? 0 : bytes;
  }

  @Override
  public boolean isComplete() {
    return complete;
  }

  @Override
  public RowReader open() {
    return new ArrowRowReader(this, BatchCache.MOST_BYTES);
  }

  /// The batches that can be read now.
  BatchIndex.View batches() {
    return (discarded ? BatchIndex.NOTHING : index).view();
  }

  Path file(int part) {
    return PartFiles.file(rowsFolder, part);
  }

  /// Where it is kept.
  Path folder() {
    return rowsFolder.resolveSibling("");
  }

  void readerOpened() {
    readers.incrementAndGet();
  }

  void readerClosed() {
    readers.decrementAndGet();
  }

  boolean isRead() {
    return readers.get() > 0;
  }

  void takes(long size) {
    bytes = size;
  }

  void completed() {
    complete = true;
  }

  void discarded() {
    discarded = true;
  }
}
