package dev.tarn.ui.files;

import dev.tarn.workspace.folder.FileChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What can be undone, the last first.
final class FileUndo {
  private static final int MOST = 50;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper some = new ReadOnlyBooleanWrapper();
  private long last;

  /// Something that was done.
  ///
  /// @param number tells it from others like it
  /// @param change on the disk
  /// @param closed the ids of documents whose tabs were closed for it
  record Entry(long number, FileChange change, List<String> closed) {}

  /// Adds what was done, if it can be undone.
  Entry add(FileChange change, List<String> closed) {
    Entry entry = new Entry(++last, change, closed);
    if (change.isUndoable()) {
      entries.push(entry);
    }
    if (entries.size() > MOST) {
      entries.removeLast();
    }
    some.set(!entries.isEmpty());
    return entry;
  }

  /// Tells if there is something.
  ReadOnlyBooleanProperty someProperty() {
    return some.getReadOnlyProperty();
  }

  Optional<Entry> last() {
    return Optional.ofNullable(entries.peek());
  }

  boolean has(Entry entry) {
    return entries.contains(entry);
  }

  /// Has something again that could not be undone.
  void back(Entry entry) {
    entries.push(entry);
    some.set(true);
  }

  void remove(Entry entry) {
    entries.remove(entry);
    some.set(!entries.isEmpty());
  }
}
