package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/// Drops the rows of a batch that a column does not let through. For one thread.
@FunctionalInterface
interface RowTest {

  /// Drops rows.
  ///
  /// @param slice the column
  /// @param kept 1 for a row that is still in; set to 0 for those that are not let through
  void test(ColumnSlice slice, byte[] kept);

  /// Makes the test of a filter.
  ///
  /// @param type the column's
  /// @throws java.util.regex.PatternSyntaxException if a regular expression is none
  static RowTest of(ColumnFilter filter, DataType type, ZoneId zone) {
    return switch (filter) {
      case ColumnFilter.Nulls nulls ->
          (slice, kept) -> {
            for (int row = 0; row < slice.rows(); row++) {
              kept[row] = slice.isNull(row) == nulls.wanted() ? kept[row] : 0;
            }
          };
      case ColumnFilter.Values values -> values(values, type, zone);
      case ColumnFilter.Range range -> {
        RangeTest test = RangeTest.of(range, type, zone);
        yield (slice, kept) -> {
          for (int row = 0; row < slice.rows(); row++) {
            if (kept[row] != 0) {
              kept[row] = (byte) (!slice.isNull(row) && test.contains(slice, row) ? 1 : 0);
            }
          }
        };
      }
      case ColumnFilter.Contains contains -> {
        TextSearch search =
            new TextSearch(type, new QuickFilter(contains.text(), contains.mode()), zone);
        yield (slice, kept) -> {
          byte[] found = new byte[slice.rows()];
          search.mark(slice, found);
          for (int row = 0; row < slice.rows(); row++) {
            kept[row] &= found[row];
          }
        };
      }
    };
  }

  private static RowTest values(ColumnFilter.Values filter, DataType type, ZoneId zone) {
    Set<Long> hashes = new HashSet<>();
    filter.values().forEach(value -> hashes.add(Hashes.of(value, type, zone)));
    long[] sorted = hashes.stream().mapToLong(Long::longValue).sorted().toArray();
    return (slice, kept) -> {
      for (int row = 0; row < slice.rows(); row++) {
        if (kept[row] != 0) {
          boolean listed =
              slice.isNull(row)
                  ? filter.withNull()
                  : java.util.Arrays.binarySearch(sorted, Hashes.of(slice, row)) >= 0;
          kept[row] = (byte) (listed == filter.excluded() ? 0 : 1);
        }
      }
    };
  }
}
