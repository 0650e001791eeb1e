package dev.tarn.session.result;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.text.CellText;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Scans any result through its row reader, some rows at a time.
final class RowScan implements BatchScan {
  private static final int ROWS = 4096;

  private final Result result;
  private final List<Integer> columns;
  private final List<ColumnSlice> slices;
  private final CellText text;
  private final RowReader reader;
  private long rows;

  RowScan(Result result, List<Integer> columns, ZoneId zone) {
    this.result = result;
    this.columns = List.copyOf(columns);
    this.text = CellText.in(zone);
    this.rows = result.rowCount();
    slices =
        columns.stream()
            .map(column -> new ColumnSlice(result.schema().column(column).type()))
            .toList();
    reader = result.open();
  }

  @Override
  public int batches() {
    rows = result.isComplete() ? result.rowCount() : result.rowCount() / ROWS * ROWS;
    return Math.toIntExact((rows + ROWS - 1) / ROWS);
  }

  @Override
  public long firstRow(int batch) {
    return Math.min(rows, (long) batch * ROWS);
  }

  @Override
  public int find(long row) {
    return Math.toIntExact(row / ROWS);
  }

  @Override
  public List<ColumnSlice> read(int batch) {
    long first = firstRow(batch);
    int count = (int) (firstRow(batch + 1) - first);
    for (int i = 0; i < columns.size(); i++) {
      fill(slices.get(i), first, count, columns.get(i));
    }
    return slices;
  }

  private void fill(ColumnSlice slice, long first, int count, int column) {
    slice.begin(count);
    int end = 0;
    for (int i = 0; i < count; i++) {
      Object value = reader.value(first + i, column);
      if (value == null) {
        slice.setNull(i);
      } else if (slice.kind().isBytes()) {
        byte[] bytes = bytes(value, slice.type());
        System.arraycopy(bytes, 0, slice.room(end + bytes.length), end, bytes.length);
        end += bytes.length;
      } else {
        PlainValue.put(value, slice.type(), slice, i);
      }
      if (slice.kind().isBytes()) {
        slice.offsets()[i + 1] = end;
      }
    }
  }

  private byte[] bytes(@Nullable Object value, DataType type) {
    return value instanceof byte[] bytes
        ? bytes
        : text.text(value, type).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    reader.close();
  }
}
