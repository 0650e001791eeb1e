package dev.tarn.app.output;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A result in memory that rows can be added to.
final class Rows implements Result {
  private final Schema schema;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  private Rows(Schema schema) {
    this.schema = schema;
  }

  /// Makes one of names and types by turns.
  static Rows of(Object... namesAndTypes) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      columns.add(
          new Column((String) namesAndTypes[i], (DataType) namesAndTypes[i + 1], true, null));
    }
    return new Rows(new Schema(columns));
  }

  Rows add(@Nullable Object... values) {
    rows.add(Arrays.asList(values));
    return this;
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
    return false;
  }

  @Override
  public RowReader open() {
    return new RowReader() {
      @Override
      public @Nullable Object value(long row, int column) {
        return rows.get((int) row).get(column);
      }

      @Override
      public void close() {}
    };
  }
}
