package dev.tarn.session.lineage;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lineage of a place as far as it is shown: its sources at negative levels, its consumers at
/// positive ones. Immutable; the `with` methods make new ones.
///
/// Edges may be known whose far end is not shown: that is how one knows that there is more.
///
/// @param root in the middle, at level 0
/// @param edges all that are known
/// @param sourcesShown places whose sources are shown
/// @param consumersShown places whose consumers are shown
public record Lineage(
    Place root, Set<Edge> edges, Set<Place> sourcesShown, Set<Place> consumersShown) {

  /// Copies the sets.
  public Lineage {
    edges = Set.copyOf(edges);
    sourcesShown = Set.copyOf(sourcesShown);
    consumersShown = Set.copyOf(consumersShown);
  }

  /// One level in both directions.
  ///
  /// @param root in the middle
  /// @return without any edge yet
  public static Lineage of(Place root) {
    return new Lineage(root, Set.of(), Set.of(root), Set.of(root));
  }

  /// The same with more edges; those with the same ends are replaced.
  ///
  /// @param more what was read
  /// @return a new one
  public Lineage with(Collection<Edge> more) {
    Map<List<Place>, Edge> all = new LinkedHashMap<>();
    Stream.concat(edges.stream(), more.stream())
        .forEach(edge -> all.put(List.of(edge.source(), edge.target()), edge));
    return new Lineage(root, new LinkedHashSet<>(all.values()), sourcesShown, consumersShown);
  }

  /// The same with the sources of a place shown or hidden.
  ///
  /// @param place one that is shown
  /// @param shown or hidden
  /// @return a new one
  public Lineage withSources(Place place, boolean shown) {
    return new Lineage(root, edges, changed(sourcesShown, place, shown), consumersShown);
  }

  /// The same with the consumers of a place shown or hidden.
  ///
  /// @param place one that is shown
  /// @param shown or hidden
  /// @return a new one
  public Lineage withConsumers(Place place, boolean shown) {
    return new Lineage(root, edges, sourcesShown, changed(consumersShown, place, shown));
  }

  /// The places that are shown, each at the level where it is met first.
  ///
  /// @return by place, the nearest to the root first
  public Map<Place, Integer> levels() {
    Map<Place, Integer> levels = new LinkedHashMap<>();
    levels.put(root, 0);
    Deque<Place> next = new ArrayDeque<>(List.of(root));
    while (!next.isEmpty()) {
      Place place = next.remove();
      int level = levels.getOrDefault(place, 0);
      if (level <= 0 && sourcesShown.contains(place)) {
        for (Place source : sources(place)) {
          if (levels.putIfAbsent(source, level - 1) == null) {
            next.add(source);
          }
        }
      }
      if (level >= 0 && consumersShown.contains(place)) {
        for (Place consumer : consumers(place)) {
          if (levels.putIfAbsent(consumer, level + 1) == null) {
            next.add(consumer);
          }
        }
      }
    }
    return levels;
  }

  /// The edges between places that are shown.
  ///
  /// @return in the order of their sources' names
  public List<Edge> shown() {
    Set<Place> shown = levels().keySet();
    return edges.stream()
        .filter(edge -> shown.contains(edge.source()) && shown.contains(edge.target()))
        .sorted((a, b) -> order(a).compareTo(order(b)))
        .toList();
  }

  /// Where the rows of a place come from, as far as it is known.
  ///
  /// @param place any
  /// @return in the order of their names
  public List<Place> sources(Place place) {
    return edges.stream()
        .filter(edge -> edge.target().equals(place))
        .map(Edge::source)
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .toList();
  }

  /// Where the rows of a place go, as far as it is known.
  ///
  /// @param place any
  /// @return in the order of their names
  public List<Place> consumers(Place place) {
    return edges.stream()
        .filter(edge -> edge.source().equals(place))
        .map(Edge::target)
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .toList();
  }

  private static String order(Edge edge) {
    return edge.source().key() + edge.target().key();
  }

  private static Set<Place> changed(Set<Place> places, Place place, boolean in) {
    return Stream.concat(
            places.stream().filter(other -> !other.equals(place)),
            in ? Stream.of(place) : Stream.of())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
