package dev.tarn.ui.grid;

import dev.tarn.session.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The cells near the visible part of a result. All methods are for the window's thread and never
/// wait for the disk.
final class TileWindow {
  private static final long CACHE = 32 << 20;

  private final Executor background;
  private final Executor window;
  private final Runnable changed;
  private final Consumer<RuntimeException> failed;
  private final TileCache cache = new TileCache(CACHE);
  private Set<Tile.Key> visible = Set.of();
  private long shown;
  private @Nullable TileReader reader;

  /// Makes a window on nothing.
  ///
  /// @param background runs the reading
  /// @param window runs tasks on the window's thread
  /// @param changed called on the window's thread when cells have come
  /// @param failed called on the window's thread when they cannot be read
  TileWindow(
      Executor background, Executor window, Runnable changed, Consumer<RuntimeException> failed) {
    this.background = background;
    this.window = window;
    this.changed = changed;
    this.failed = failed;
  }

  /// Takes another result, or none.
  ///
  /// @param newResult what to read, or null
  /// @param text turns its values into what cells show
  void show(@Nullable Result newResult, Cells text) {
    if (reader != null) {
      reader.close();
      reader = null;
    }
    cache.clear();
    visible = Set.of();
    long mine = ++shown;
    if (newResult != null) {
      reader =
          new TileReader(
              newResult,
              text,
              background,
              tile -> window.execute(() -> accept(mine, tile)),
              error -> window.execute(() -> fail(mine, error)));
    }
  }

  /// The reader of the shown result, null for none.
  @Nullable TileReader reader() {
    return reader;
  }

  /// The cell at a place, null if it was not read yet.
  @Nullable Cell cell(long row, int column) {
    Tile.Key key = Tile.Key.of(row, column);
    Tile tile = cache.get(key);
    int inRow = (int) (row - key.firstRow());
    return tile == null || inRow >= tile.rows() || column - key.firstColumn() >= tile.columns()
        ? null
        : tile.cell(inRow, column - key.firstColumn());
  }

  /// Asks for the cells of a range, and then for those above, below and beside it.
  ///
  /// @return true if all cells of the range are here
  boolean want(CellRange range, long rowCount, int columnCount) {
    return want(List.of(range), rowCount, columnCount);
  }

  /// Asks for the cells of some ranges, and then for those above, below and beside them.
  ///
  /// @return true if all cells of the ranges are here
  boolean want(List<CellRange> ranges, long rowCount, int columnCount) {
    Set<Tile.Key> keys = new LinkedHashSet<>();
    ranges.forEach(range -> keys.addAll(keys(range)));
    List<Tile.Key> missing = new ArrayList<>();
    addMissing(missing, keys, rowCount);
    boolean whole = missing.isEmpty();
    for (CellRange range : ranges) {
      CellRange wider =
          new CellRange(
              Math.max(0, range.firstRow() - Tile.ROWS),
              Math.min(rowCount - 1, range.lastRow() + Tile.ROWS),
              range.firstColumn(),
              Math.min(columnCount - 1, range.lastColumn() + Tile.COLUMNS));
      addMissing(missing, keys(wider), rowCount);
    }
    visible = keys;
    if (!missing.isEmpty() && reader != null) {
      reader.want(missing);
    }
    return whole;
  }

  private void addMissing(List<Tile.Key> missing, Set<Tile.Key> keys, long rowCount) {
    for (Tile.Key key : keys) {
      Tile tile = cache.get(key);
      if ((tile == null || tile.rows() < key.rows(rowCount)) && !missing.contains(key)) {
        missing.add(key);
      }
    }
  }

  private static Set<Tile.Key> keys(CellRange range) {
    Tile.Key first = Tile.Key.of(range.firstRow(), range.firstColumn());
    Tile.Key last = Tile.Key.of(range.lastRow(), range.lastColumn());
    Set<Tile.Key> keys = new LinkedHashSet<>();
    for (long down = first.down(); down <= last.down(); down++) {
      for (int across = first.across(); across <= last.across(); across++) {
        keys.add(new Tile.Key(down, across));
      }
    }
    return keys;
  }

  private void accept(long from, Tile tile) {
    if (from == shown) {
      cache.put(tile, visible);
      changed.run();
    }
  }

  private void fail(long from, RuntimeException error) {
    if (from == shown) {
      failed.accept(error);
    }
  }
}
