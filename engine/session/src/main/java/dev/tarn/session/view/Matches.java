package dev.tarn.session.view;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The rows in which a text was found, to go from one to the next. Immutable; for background
/// threads, as a step may go a long way.
public final class Matches {
  private final Result result;
  private final QuickFilter sought;
  private final ZoneId zone;
  private final BitSet found;
  private final long count;

  /// A cell in which the text stands.
  ///
  /// @param row from 0, in the result that was searched
  /// @param column from 0
  public record Cell(long row, int column) {}

  private Matches(Result result, QuickFilter sought, ZoneId zone, BitSet found) {
    this.result = result;
    this.sought = sought;
    this.zone = zone;
    this.found = found;
    this.count = found.cardinality();
  }

  /// Searches all rows. Takes long; for background threads.
  ///
  /// @param result a view or any other result
  /// @param sought what is looked for
  /// @param zone of moments
  /// @param work told how far it is; may stop it
  /// @return where it was found
  public static Matches of(Result result, QuickFilter sought, ZoneId zone, Work work) {
    ViewSpec spec = ViewSpec.ALL.withQuick(Optional.of(sought));
    List<Integer> columns = BatchFilter.columns(spec, result.schema());
    RowSet rows = RowSet.all(result);
    BitSet all = new BitSet();
    rows.scan(columns, zone, work, () -> new Finder(new BatchFilter(spec, result.schema(), zone)))
        .forEach(finder -> all.or(finder.found));
    return new Matches(result, sought, zone, all);
  }

  private static final class Finder implements RowSet.Taker {
    private final BatchFilter filter;
    private final BitSet found = new BitSet();

    Finder(BatchFilter filter) {
      this.filter = filter;
    }

    @Override
    public void take(long firstRow, List<ColumnSlice> slices, int[] rows, int count) {
      byte[] kept = filter.rows(slices);
      for (int i = 0; i < count; i++) {
        if (kept[rows[i]] != 0) {
          found.set(Math.toIntExact(firstRow + rows[i]));
        }
      }
    }
  }

  /// How many rows have it.
  ///
  /// @return zero or more
  public long count() {
    return count;
  }

  /// The next cell, from the first again behind the last one.
  ///
  /// @param row where to begin
  /// @param column where to begin; this cell itself does not count
  /// @param columns the columns to look at, in their order on the screen
  /// @param step 1 onward, -1 back
  /// @return empty if nothing was found in these columns
  public Optional<Cell> next(long row, int column, List<Integer> columns, int step) {
    long rows = result.rowCount();
    if (count == 0 || rows == 0 || columns.isEmpty()) {
      return Optional.empty();
    }
    try (RowReader reader = result.open()) {
      int from = columns.indexOf(column) + step;
      long at = Math.clamp(row, 0, rows - 1);
      for (long looked = 0; looked <= rows; looked++) {
        if (found.get(source(at))) {
          for (int i = from; i >= 0 && i < columns.size(); i += step) {
            if (stands(reader, at, columns.get(i))) {
              return Optional.of(new Cell(at, columns.get(i)));
            }
          }
        }
        from = step > 0 ? 0 : columns.size() - 1;
        at = Math.floorMod(at + step, rows);
      }
    }
    return Optional.empty();
  }

  private int source(long row) {
    return Math.toIntExact(result instanceof ResultView view ? view.sourceRow(row) : row);
  }

  private boolean stands(RowReader reader, long row, int column) {
    Object value = reader.value(row, column);
    if (value == null) {
      return false;
    }
    CellSearch search = new CellSearch(sought, result.schema().column(column).type(), zone);
    return search.stands(value);
  }
}
