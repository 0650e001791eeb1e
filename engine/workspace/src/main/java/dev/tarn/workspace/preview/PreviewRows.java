package dev.tarn.workspace.preview;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.TableResult;
import dev.tarn.workspace.load.ColumnType;
import dev.tarn.workspace.load.LoadColumn;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.SampleRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of a file.
///
/// @param result the rows
/// @param whole false if the file has more
public record PreviewRows(Result result, boolean whole) {
  private static final int MOST = 5_000;

  /// The first rows of a sample, as they are written, under heads of the types that were found.
  static Optional<PreviewRows> of(LoadSample sample) {
    List<LoadColumn> columns = sample.columns();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<Column> heads =
        columns.stream()
            .map(column ->
                new Column(
                    column.source().isBlank() ? column.name() : column.source(),
                    type(column.type()),
                    true,
                    null))
            .toList();
    List<SampleRow> first =
        sample.rows().stream().filter(row -> row.place() == 0).limit(MOST).toList();
    List<List<@Nullable Object>> rows = new ArrayList<>(first.size());
    for (SampleRow row : first) {
      List<@Nullable Object> values = new ArrayList<>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        values.add(row.value(i));
      }
      rows.add(values);
    }
    return Optional.of(
        new PreviewRows(
            new TableResult(new Schema(heads), rows),
            sample.isWhole() && first.size() == sample.rows().size()));
  }

  private static DataType type(ColumnType type) {
    return switch (type) {
      case ColumnType.Whole(int bits, _) ->
          bits > Integer.SIZE ? DataType.Simple.BIGINT : DataType.Simple.INT;
      case ColumnType.Real _ -> DataType.Simple.DOUBLE;
      case ColumnType.Exact(int precision, int scale, _) -> new DataType.Decimal(precision, scale);
      case ColumnType.Flag _ -> DataType.Simple.BOOLEAN;
      case ColumnType.Day _ -> DataType.Simple.DATE;
      case ColumnType.Moment _ -> DataType.Simple.TIMESTAMP;
      case ColumnType.Json _ -> DataType.Simple.VARIANT;
      case ColumnType.Text _ -> new DataType.Text("string");
      case ColumnType.Given(String sql) -> new DataType.Text(sql);
      case ColumnType.Cast(_, ColumnType to) -> type(to);
    };
  }
}
