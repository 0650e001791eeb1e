package dev.tarn.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A small result in memory. Immutable.
public final class TableResult implements Result {
  private final Schema schema;
  private final List<List<@Nullable Object>> rows;

  /// Takes rows.
  ///
  /// @param schema the columns
  /// @param rows values in the order of the columns, as row readers give them
  public TableResult(Schema schema, List<List<@Nullable Object>> rows) {
    this.schema = schema;
    this.rows = List.copyOf(rows);
  }

  /// The rows.
  ///
  /// @return values in the order of the columns, as row readers give them
  public List<List<@Nullable Object>> rows() {
    return rows;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long rowCount() {
    return rows.size();
  }

  @Override
  public long byteCount() {
    return 0;
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public RowReader open() {
    return new RowReader() {
      @Override
      public @Nullable Object value(long row, int column) {
        return rows.get((int) Objects.checkIndex(row, rows.size())).get(column);
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
