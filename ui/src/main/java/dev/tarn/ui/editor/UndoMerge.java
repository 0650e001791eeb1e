package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.PlainTextChange;

/// Makes one step of two that belong together: letters typed one after the other, also at several
/// carets.
final class UndoMerge {
  private UndoMerge() {}

  /// Joins two steps.
  ///
  /// @param before whose changes are in the order of the text, each placed as the ones before it
  ///   left the text
  /// @param after what came at once after it, in the same form
  /// @return empty if they are two steps for the user
  static Optional<List<PlainTextChange>> of(
      List<PlainTextChange> before, List<PlainTextChange> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.of(before.isEmpty() ? after : before);
    }
    if (before.size() != after.size() || !isInOrder(before) || !isInOrder(after)) {
      return Optional.empty();
    }
    List<PlainTextChange> joined = new ArrayList<>(before.size());
    int shift = 0;
    for (int i = 0; i < before.size(); i++) {
      PlainTextChange later = after.get(i);
      PlainTextChange one = before.get(i).mergeWith(moved(later, -shift)).orElse(null);
      if (one == null) {
        return Optional.empty();
      }
      joined.add(moved(one, shift));
      shift += later.getNetLength();
    }
    return Optional.of(joined);
  }

  private static boolean isInOrder(List<PlainTextChange> step) {
    for (int i = 1; i < step.size(); i++) {
      if (step.get(i).getPosition() <= step.get(i - 1).getPosition()) {
        return false;
      }
    }
    return true;
  }

  private static PlainTextChange moved(PlainTextChange change, int by) {
    return by == 0
        ? change
        : new PlainTextChange(change.getPosition() + by, change.getRemoved(), change.getInserted());
  }
}
