package dev.tarn.workspace.shelf;

import java.util.List;

/// The results of one document.
///
/// @param runs in the order of their tabs
/// @param selected which is in front, from 0; -1 for none
public record Shelf(List<ShelvedRun> runs, int selected) {
  /// A document without results.
  public static final Shelf EMPTY = new Shelf(List.of(), -1);

  /// Copies the runs.
  public Shelf {
    runs = List.copyOf(runs);
  }
}
