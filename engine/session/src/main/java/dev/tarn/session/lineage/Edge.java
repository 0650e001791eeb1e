package dev.tarn.session.lineage;

import java.time.Instant;
import java.util.List;

/// Rows went from one place to another.
///
/// @param source where from
/// @param target where to
/// @param deeds the statements that did it, the last first; of very many the newest
/// @param times how often any of them ran
public record Edge(Place source, Place target, List<Deed> deeds, long times) {

  /// Copies the list.
  public Edge {
    deeds = List.copyOf(deeds);
    if (deeds.isEmpty()) {
      throw new IllegalArgumentException("Nothing made this edge");
    }
  }

  /// When rows went this way last.
  ///
  /// @return the last run's start
  public Instant last() {
    return deeds.getFirst().last();
  }
}
