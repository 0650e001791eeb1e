package dev.tarn.workspace.undo;

import java.util.List;

/// What one undo takes back: changes that were made together, in order.
///
/// @param changes each at its place in the text as the ones before left it
public record UndoStep(List<Change> changes) {

  /// Copies the changes.
  public UndoStep {
    changes = List.copyOf(changes);
  }

  /// A change of a text.
  ///
  /// @param offset UTF-16 index from 0
  /// @param removed what went
  /// @param inserted what came
  public record Change(int offset, String removed, String inserted) {}

  /// How much room it takes.
  ///
  /// @return UTF-16 units, with a share for each change
  long size() {
    long size = 0;
    for (Change change : changes) {
      size += 16L + change.removed().length() + change.inserted().length();
    }
    return size;
  }
}
