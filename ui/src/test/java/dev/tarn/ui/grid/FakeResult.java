package dev.tarn.ui.grid;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A result whose values are computed, so that it can be as long as a test wants.
public final class FakeResult implements Result {
  private final Schema schema;
  private final Values values;
  private final AtomicLong rows;
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean complete = true;
  private volatile boolean packed;

  /// What stands in a cell.
  public interface Values {
    @Nullable Object at(long row, int column);
  }

  public FakeResult(Schema schema, long rows, Values values) {
    this.schema = schema;
    this.rows = new AtomicLong(rows);
    this.values = values;
  }

  /// Lets more rows come.
  public void grow(long rowCount, boolean last) {
    rows.set(rowCount);
    complete = last;
  }

  /// Makes it one whose far rows cost much.
  public FakeResult packed() {
    packed = true;
    return this;
  }

  /// How many readers were opened and not closed.
  public int openReaders() {
    return open.get();
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long rowCount() {
    return rows.get();
  }

  @Override
  public long byteCount() {
    return rows.get() * 8;
  }

  @Override
  public boolean isComplete() {
    return complete;
  }

  @Override
  public boolean isRandomAccess() {
    return !packed;
  }

  @Override
  public RowReader open() {
    open.incrementAndGet();
    return new RowReader() {
      @Override
      public @Nullable Object value(long row, int column) {
        Objects.checkIndex(row, rowCount());
        Objects.checkIndex(column, schema.size());
        return values.at(row, column);
      }

      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }
}
