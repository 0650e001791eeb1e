package dev.tarn.session;

import java.util.List;
import java.util.stream.IntStream;

/// The columns of a result, in order. There may be none, and names may repeat.
///
/// @param columns in order
public record Schema(List<Column> columns) {

  /// No columns: what a command without an answer gives.
  public static final Schema EMPTY = new Schema(List.of());

  /// Copies the columns.
  public Schema {
    columns = List.copyOf(columns);
  }

  /// Counts the columns.
  ///
  /// @return zero or more
  public int size() {
    return columns.size();
  }

  /// The places of all columns.
  ///
  /// @return 0, 1, 2, …
  public List<Integer> places() {
    return IntStream.range(0, columns.size()).boxed().toList();
  }

  /// The column at a place.
  ///
  /// @param index from 0
  /// @return the column
  public Column column(int index) {
    return columns.get(index);
  }
}
