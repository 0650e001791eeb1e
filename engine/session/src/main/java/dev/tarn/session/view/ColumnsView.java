package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some columns of a result in some order. Thread-safe.
public final class ColumnsView implements Result {
  private final Result source;
  private final List<Integer> columns;
  private final Schema schema;

  /// Makes a view.
  ///
  /// @param source the rows
  /// @param columns of the source, from 0, in the order to be shown
  public ColumnsView(Result source, List<Integer> columns) {
    this.source = source;
    this.columns = List.copyOf(columns);
    schema = new Schema(columns.stream().map(source.schema()::column).toList());
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long rowCount() {
    return source.rowCount();
  }

  @Override
  public long byteCount() {
    return source.byteCount();
  }

  @Override
  public boolean isComplete() {
    return source.isComplete();
  }

  @Override
  public boolean isRandomAccess() {
    return source.isRandomAccess();
  }

  @Override
  public RowReader open() {
    RowReader reader = source.open();
    return new RowReader() {
      @Override
      public @Nullable Object value(long row, int column) {
        return reader.value(row, columns.get(column));
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }
}
