package dev.tarn.session.export;

import dev.tarn.session.Column;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import java.util.List;
import java.util.Objects;

/// What of a result goes out.
///
/// @param result the rows; a filtered or sorted view is a result, too
/// @param columns the wanted ones by their place, in the wanted order
/// @param first the first row
/// @param end behind the last row
public record ExportRows(Result result, List<Integer> columns, long first, long end) {

  /// Checks that they are there.
  public ExportRows {
    columns = List.copyOf(columns);
    int count = result.schema().size();
    columns.forEach(column -> Objects.checkIndex(column, count));
    Objects.checkFromToIndex(first, end, result.rowCount());
  }

  /// All rows that are there now, with all columns.
  ///
  /// @param result any
  /// @return all of it
  public static ExportRows all(Result result) {
    return new ExportRows(result, result.schema().places(), 0, result.rowCount());
  }

  /// The same rows with some columns.
  ///
  /// @param wanted by their place, in the wanted order
  /// @return new rows
  public ExportRows columns(List<Integer> wanted) {
    return new ExportRows(result, wanted, first, end);
  }

  /// The first of these rows.
  ///
  /// @param most how many
  /// @return new rows
  public ExportRows first(long most) {
    return new ExportRows(result, columns, first, Math.min(end, first + most));
  }

  /// How many rows go out.
  ///
  /// @return a count
  public long count() {
    return end - first;
  }

  /// Tells if all rows of the result go out, with all columns in their order.
  ///
  /// @return true if nothing is left out
  public boolean isWhole() {
    return first == 0 && end == result.rowCount() && columns.equals(result.schema().places());
  }

  /// The columns that go out.
  ///
  /// @return names may repeat
  public Schema schema() {
    List<Column> wanted = columns.stream().map(result.schema()::column).toList();
    return new Schema(wanted);
  }
}
