package dev.tarn.workspace.shelf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The results of one document.
///
/// @param runs in the order of their tabs
/// @param selected which is in front, from 0; -1 for none
/// @param views how the rows of statements are looked at, as JSON by the statement's key, the one
///   that was touched last at the end
public record Shelf(List<ShelvedRun> runs, int selected, SequencedMap<String, String> views) {
  /// A document without results.
  public static final Shelf EMPTY = new Shelf(List.of(), -1, new LinkedHashMap<>());

  /// Copies the lists.
  public Shelf {
    runs = List.copyOf(runs);
    views = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(views));
  }

  /// Tells if there is nothing to keep.
  ///
  /// @return true without runs and views
  public boolean isEmpty() {
    return runs.isEmpty() && views.isEmpty();
  }
}
