package dev.tarn.session.lineage;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The way of a column's values: from where they came, and where they went.
///
/// @param chosen the column
/// @param edges all on its way
public record ColumnPaths(ColumnPlace chosen, Set<ColumnEdge> edges) {

  /// Copies the set.
  public ColumnPaths {
    edges = Set.copyOf(edges);
  }

  /// Follows a column up and down.
  ///
  /// @param chosen the column
  /// @param known all ways that are known
  /// @return those on its way
  public static ColumnPaths of(ColumnPlace chosen, Collection<ColumnEdge> known) {
    Set<ColumnEdge> edges = new LinkedHashSet<>();
    follow(chosen, known, ColumnEdge::target, ColumnEdge::source, edges);
    follow(chosen, known, ColumnEdge::source, ColumnEdge::target, edges);
    return new ColumnPaths(chosen, edges);
  }

  /// Tells if a column is on the way.
  ///
  /// @param column any
  /// @return true for the chosen one, too
  public boolean touches(ColumnPlace column) {
    return chosen.equals(column)
        || edges.stream()
            .anyMatch(edge -> edge.source().equals(column) || edge.target().equals(column));
  }

  /// Tells if the way leads through a place.
  ///
  /// @param place any
  /// @return true for that of the chosen column, too
  public boolean touches(Place place) {
    return chosen.place().equals(place)
        || edges.stream()
            .anyMatch(
                edge -> edge.source().place().equals(place) || edge.target().place().equals(place));
  }

  /// Tells if values go from one place to another on the way.
  ///
  /// @param edge any
  /// @return true if it is on the way
  public boolean touches(Edge edge) {
    return edges.stream()
        .anyMatch(way ->
            way.source().place().equals(edge.source())
                && way.target().place().equals(edge.target()));
  }

  private static void follow(
      ColumnPlace from,
      Collection<ColumnEdge> known,
      Function<ColumnEdge, ColumnPlace> here,
      Function<ColumnEdge, ColumnPlace> there,
      Set<ColumnEdge> found) {
    Deque<ColumnPlace> next = new ArrayDeque<>(List.of(from));
    Set<ColumnPlace> seen = new LinkedHashSet<>(next);
    while (!next.isEmpty()) {
      ColumnPlace column = next.remove();
      for (ColumnEdge edge : known) {
        if (here.apply(edge).equals(column)) {
          found.add(edge);
          if (seen.add(there.apply(edge))) {
            next.add(there.apply(edge));
          }
        }
      }
    }
  }
}
