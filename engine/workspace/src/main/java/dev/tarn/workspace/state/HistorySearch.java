package dev.tarn.workspace.state;

import java.util.EnumSet;
import java.util.Set;

/// Which runs are looked for.
///
/// @param part of the text or of the tab's title, any case; blank finds all
/// @param states how they went; none finds all
public record HistorySearch(String part, Set<HistoryEntry.State> states) {
  /// Finds all.
  public static final HistorySearch ALL = new HistorySearch("", Set.of());

  /// Copies the states.
  public HistorySearch {
    states = Set.copyOf(states);
  }

  /// The part as a pattern of SQL's `LIKE`, with `!` before its own signs.
  String pattern() {
    String plain = part.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + plain + "%";
  }

  /// The names of the states to find.
  Set<HistoryEntry.State> wanted() {
    return states.isEmpty() ? EnumSet.allOf(HistoryEntry.State.class) : states;
  }
}
