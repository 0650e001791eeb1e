package dev.tarn.session.export;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some rows of another result in another order, as a filter or a sort gives them.
record ViewedResult(Result of, List<Long> rows) implements Result {
  static ViewedResult of(Result of, Long... rows) {
    return new ViewedResult(of, List.of(rows));
  }

  @Override
  public Schema schema() {
    return of.schema();
  }

  @Override
  public long rowCount() {
    return rows.size();
  }

  @Override
  public long byteCount() {
    return of.byteCount();
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public RowReader open() {
    RowReader reader = of.open();
    return new RowReader() {
      @Override
      public @Nullable Object value(long row, int column) {
        return reader.value(rows.get(Math.toIntExact(row)), column);
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }
}
