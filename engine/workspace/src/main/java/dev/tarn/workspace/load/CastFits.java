package dev.tarn.workspace.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts what the engine found not to fit in a sample.
///
/// @param rows the sample's
/// @param casts the columns that were asked about, from 0
record CastFits(List<SampleRow> rows, List<Integer> casts) {
  private static final int EXAMPLES = 5;
  private static final int LONGEST = 200;

  /// The fits of all columns.
  ///
  /// @param answer for each row of the sample and each of the columns what is kept, or null
  /// @param width how many columns the file has
  Fits of(List<List<@Nullable Object>> answer, int width) {
    List<Fit> fits = new ArrayList<>();
    List<BitSet> cells = new ArrayList<>();
    BitSet troubled = new BitSet();
    for (int column = 0; column < width; column++) {
      int asked = casts.indexOf(column);
      BitSet misfits = new BitSet();
      Set<String> examples = new LinkedHashSet<>();
      for (int row = 0; asked >= 0 && row < Math.min(rows.size(), answer.size()); row++) {
        Object kept = answer.get(row).get(asked);
        if (kept != null) {
          misfits.set((int) rows.get(row).number());
          if (examples.size() < EXAMPLES) {
            examples.add(shortened(kept.toString()));
          }
        }
      }
      troubled.or(misfits);
      cells.add(misfits);
      fits.add(new Fit(values(column), misfits.cardinality(), List.copyOf(examples)));
    }
    return new Fits(
        fits, rows.stream().filter(row -> troubled.get((int) row.number())).toList(), cells);
  }

  private int values(int column) {
    return (int) rows.stream().filter(row -> row.value(column) != null).count();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
