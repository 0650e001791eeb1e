package dev.tarn.workspace.load;

import java.util.ArrayList;
import java.util.List;

/// How well a type fits the values of a column.
///
/// @param values how many there are in the sample, without nulls
/// @param misfits how many of them do not fit
/// @param examples some of those, each once
public record Fit(int values, int misfits, List<String> examples) {
  private static final int EXAMPLES = 5;

  /// Copies the examples.
  public Fit {
    examples = List.copyOf(examples);
  }

  /// The share that does not fit.
  ///
  /// @return 0 to 1
  public double share() {
    return values == 0 ? 0 : (double) misfits / values;
  }

  static Fit of(List<String> values, ColumnType type) {
    List<String> examples = new ArrayList<>();
    int misfits = 0;
    for (String value : values) {
      if (!type.fits(value)) {
        misfits++;
        if (examples.size() < EXAMPLES && !examples.contains(value)) {
          examples.add(value);
        }
      }
    }
    return new Fit(values.size(), misfits, examples);
  }
}
