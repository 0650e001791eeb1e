package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Puts the places of a lineage side by side by level, those of a level below each other, near to
/// those that they belong to.
///
/// @param boxes of each place, the nearest to the root first
/// @param columns the places of each level, from the left, each from the top
/// @param width of all
/// @param height of all
record LineageLayout(
    Map<Place, Box> boxes, List<List<Place>> columns, double width, double height) {
  static final double NODE_WIDTH = 176;
  static final double NODE_HEIGHT = 54;
  static final double MARGIN = 14;
  private static final double GAP_X = 76;
  private static final double GAP_Y = 20;

  /// Where a node is, in pixels.
  record Box(double x, double y, double height) {
    double right() {
      return x + NODE_WIDTH;
    }

    double middle() {
      return y + NODE_HEIGHT / 2;
    }
  }

  /// Places what is shown.
  ///
  /// @param heightOf how high a node is
  static LineageLayout of(Lineage lineage, ToDoubleFunction<Place> heightOf) {
    TreeMap<Integer, List<Place>> levels = new TreeMap<>();
    lineage
        .levels()
        .forEach(
            (place, level) -> levels.computeIfAbsent(level, _ -> new ArrayList<>()).add(place));
    sort(lineage, levels);
    double tallest =
        levels.values().stream().mapToDouble(level -> height(level, heightOf)).max().orElse(0);
    Map<Place, Box> boxes = new LinkedHashMap<>();
    double x = MARGIN;
    for (List<Place> level : levels.values()) {
      double y = MARGIN + (tallest - height(level, heightOf)) / 2;
      for (Place place : level) {
        double height = heightOf.applyAsDouble(place);
        boxes.put(place, new Box(x, y, height));
        y += height + GAP_Y;
      }
      x += NODE_WIDTH + GAP_X;
    }
    return new LineageLayout(
        boxes, List.copyOf(levels.values()), x - GAP_X + MARGIN, tallest + 2 * MARGIN);
  }

  /// Those whose neighbours stand higher come first, from the root outwards.
  private static void sort(Lineage lineage, TreeMap<Integer, List<Place>> levels) {
    levels
        .headMap(0, false)
        .descendingMap()
        .forEach((level, places) ->
            sort(places, levels.getOrDefault(level + 1, List.of()), lineage::consumers));
    levels
        .tailMap(0, false)
        .forEach((level, places) ->
            sort(places, levels.getOrDefault(level - 1, List.of()), lineage::sources));
  }

  private static void sort(
      List<Place> level,
      List<Place> inner,
      java.util.function.Function<Place, List<Place>> neighbours) {
    Map<Place, Double> middles = new LinkedHashMap<>();
    for (Place place : level) {
      middles.put(
          place,
          neighbours.apply(place).stream()
              .mapToInt(inner::indexOf)
              .filter(at -> at >= 0)
              .average()
              .orElse(0));
    }
    level.sort(Comparator.comparingDouble(place -> middles.getOrDefault(place, 0.0)));
  }

  private static double height(List<Place> level, ToDoubleFunction<Place> heightOf) {
    return level.stream().mapToDouble(heightOf).sum() + GAP_Y * (level.size() - 1);
  }
}
