package dev.tarn.ui.localhistory;

import dev.tarn.workspace.history.TextDiff;
import dev.tarn.workspace.history.TextDiff.Kind;
import java.util.ArrayList;
import java.util.List;

/// A row of a shown difference.
sealed interface DiffRow {
  /// How many equal lines are shown around changes.
  int CONTEXT = 3;

  /// A line of either text.
  record Line(TextDiff.Line line) implements DiffRow {}

  /// Equal lines that are left out.
  ///
  /// @param count at least 2
  record Gap(int count) implements DiffRow {}

  /// The changed lines with some equal ones around them.
  static List<DiffRow> of(TextDiff diff) {
    List<TextDiff.Line> lines = diff.lines();
    boolean[] shown = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kind() != Kind.SAME) {
        int to = Math.min(lines.size() - 1, i + CONTEXT);
        for (int near = Math.max(0, i - CONTEXT); near <= to; near++) {
          shown[near] = true;
        }
      }
    }
    List<DiffRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = i;
      while (end < lines.size() && !shown[end]) {
        end++;
      }
      if (end - i > 1) {
        rows.add(new Gap(end - i));
        i = end - 1;
      } else {
        rows.add(new Line(lines.get(i)));
      }
    }
    return rows;
  }
}
