package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import dev.tarn.session.result.ColumnSlice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the rows of a batch that a specification lets through. For one thread.
final class BatchFilter {
  private final List<Integer> columns;
  private final List<RowTest> tests = new ArrayList<>();
  private final List<Integer> tested = new ArrayList<>();
  private final List<TextSearch> searches = new ArrayList<>();
  private final List<Integer> searched = new ArrayList<>();
  private boolean any;
  private byte[] kept = {};
  private byte[] found = {};

  BatchFilter(ViewSpec spec, Schema schema, ZoneId zone) {
    columns = columns(spec, schema);
    for (ColumnFilter filter : spec.filters()) {
      tests.add(RowTest.of(filter, schema.column(filter.column()).type(), zone));
      tested.add(columns.indexOf(filter.column()));
    }
    spec.quick()
        .ifPresent(quick -> {
          any = true;
          for (int column = 0; column < schema.size(); column++) {
            DataType type = schema.column(column).type();
            if (TextSearch.isPossible(type, quick)) {
              searches.add(new TextSearch(type, quick, zone));
              searched.add(columns.indexOf(column));
            }
          }
        });
  }

  /// The columns that have to be read, at least one.
  static List<Integer> columns(ViewSpec spec, Schema schema) {
    boolean[] needed = new boolean[schema.size()];
    spec.quick()
        .ifPresent(quick -> {
          for (int column = 0; column < needed.length; column++) {
            needed[column] = TextSearch.isPossible(schema.column(column).type(), quick);
          }
        });
    spec.filters().forEach(filter -> needed[filter.column()] = true);
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < needed.length; i++) {
      if (needed[i]) {
        columns.add(i);
      }
    }
    return columns.isEmpty() && schema.size() > 0 ? List.of(0) : columns;
  }

  /// Looks through a batch.
  ///
  /// @param slices of the needed columns
  /// @return 1 for each row that is let through; used again by the next call
  byte[] rows(List<ColumnSlice> slices) {
    Arrays.fill(room(slices.getFirst().rows()), (byte) 1);
    return filtered(slices);
  }

  /// Looks through some rows of a batch.
  ///
  /// @param slices of the needed columns
  /// @param candidates which rows, counted from the first one of the batch; the others are out
  /// @return 1 for each row that is let through; used again by the next call
  byte[] rows(List<ColumnSlice> slices, int[] candidates) {
    byte[] in = room(slices.getFirst().rows());
    Arrays.fill(in, (byte) 0);
    for (int row : candidates) {
      in[row] = 1;
    }
    return filtered(slices);
  }

  private byte[] room(int count) {
    kept = kept.length < count ? new byte[count] : kept;
    return kept;
  }

  private byte[] filtered(List<ColumnSlice> slices) {
    int count = slices.getFirst().rows();
    for (int i = 0; i < tests.size(); i++) {
      tests.get(i).test(slices.get(tested.get(i)), kept);
    }
    if (any) {
      search(slices, count);
    }
    return kept;
  }

  private void search(List<ColumnSlice> slices, int count) {
    found = found.length < count ? new byte[count] : found;
    for (int row = 0; row < count; row++) {
      found[row] = (byte) (1 - kept[row]);
    }
    for (int i = 0; i < searches.size(); i++) {
      searches.get(i).mark(slices.get(searched.get(i)), found);
    }
    for (int row = 0; row < count; row++) {
      kept[row] &= found[row];
    }
  }
}
