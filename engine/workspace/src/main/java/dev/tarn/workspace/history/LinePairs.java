package dev.tarn.workspace.history;

import java.util.Arrays;
import java.util.List;

/// Says which lines of a difference stand beside each other: those that are alike, in their order.
final class LinePairs {
  private static final double LEAST = 0.3;

  private LinePairs() {}

  /// Pairs lines.
  ///
  /// @param most how many pairs are looked at; beyond it lines are paired one by one
  /// @return for each line of the first the line of the second, rising, or -1
  static int[] of(List<String> before, List<String> after, int most) {
    int[] pairs = new int[before.size()];
    if ((long) before.size() * after.size() > most || before.size() == after.size()) {
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = i < after.size() ? i : -1;
      }
      return pairs;
    }
    return alike(before.stream().map(Words::new).toList(), after.stream().map(Words::new).toList());
  }

  /// The pairs with the largest likeness in total.
  private static int[] alike(List<Words> before, List<Words> after) {
    int rows = before.size();
    int columns = after.size();
    double[][] like = new double[rows][columns];
    double[][] best = new double[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        double found = before.get(i).likeness(after.get(j));
        like[i][j] = found >= LEAST ? found : 0;
        double paired = like[i][j] == 0 ? 0 : like[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] pairs = new int[rows];
    Arrays.fill(pairs, -1);
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (like[i][j] > 0 && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
        pairs[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }
}
