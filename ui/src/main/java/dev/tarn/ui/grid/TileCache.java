package dev.tarn.ui.grid;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tiles that were used last, within a bound of memory. For the window's thread.
final class TileCache {
  private final Map<Tile.Key, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
  private final long most;
  private long weight;

  /// Makes an empty cache.
  ///
  /// @param most bytes that it holds beside what is visible
  TileCache(long most) {
    this.most = most;
  }

  @Nullable Tile get(Tile.Key key) {
    return tiles.get(key);
  }

  /// Keeps a tile and drops the ones that were not used for longest.
  ///
  /// @param tile a tile, in place of an older one of the same key
  /// @param visible never dropped
  void put(Tile tile, Set<Tile.Key> visible) {
    Tile old = tiles.put(tile.key(), tile);
    weight += tile.weight() - (old == null ? 0 : old.weight());
    Iterator<Map.Entry<Tile.Key, Tile>> eldest = tiles.entrySet().iterator();
    while (weight > most && eldest.hasNext()) {
      Map.Entry<Tile.Key, Tile> entry = eldest.next();
      if (!visible.contains(entry.getKey()) && !entry.getKey().equals(tile.key())) {
        weight -= entry.getValue().weight();
        eldest.remove();
      }
    }
  }

  void clear() {
    tiles.clear();
    weight = 0;
  }

  long weight() {
    return weight;
  }
}
