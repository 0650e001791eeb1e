package dev.tarn.ui.grid;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads one result off the window's thread; what was asked for last is read first, and what was
/// asked for before is forgotten.
final class TileReader implements AutoCloseable {
  private final Result result;
  private final Cells text;
  private final Executor background;
  private final Consumer<Tile> found;
  private final Consumer<RuntimeException> failed;
  private final AtomicReference<@Nullable List<Tile.Key>> wanted = new AtomicReference<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean closed;
  private @Nullable RowReader reader;

  /// Makes a reader; it opens the result when the first tile is asked for.
  ///
  /// @param result what to read
  /// @param text turns values into what cells show
  /// @param background runs the reading, one task at a time
  /// @param found takes each tile, on a background thread
  /// @param failed takes what went wrong, on a background thread
  TileReader(
      Result result,
      Cells text,
      Executor background,
      Consumer<Tile> found,
      Consumer<RuntimeException> failed) {
    this.result = result;
    this.text = text;
    this.background = background;
    this.found = found;
    this.failed = failed;
  }

  /// Asks for tiles, in this order, instead of those that were asked for before. Returns at once.
  void want(List<Tile.Key> keys) {
    wanted.set(keys);
    start();
  }

  /// Runs a longer piece of reading on a reader of its own.
  <T> void read(Function<RowReader, T> work, Consumer<T> then) {
    background.execute(() -> {
      try (RowReader own = result.open()) {
        then.accept(work.apply(own));
      } catch (RuntimeException e) {
        failed.accept(e);
      }
    });
  }

  /// Ends the reading. Returns at once; the file is closed behind.
  @Override
  public void close() {
    closed = true;
    wanted.set(null);
    start();
  }

  private void start() {
    if (busy.compareAndSet(false, true)) {
      background.execute(this::work);
    }
  }

  private void work() {
    try {
      for (List<Tile.Key> keys = wanted.getAndSet(null);
          keys != null && !closed;
          keys = wanted.getAndSet(null)) {
        readAll(keys);
      }
      if (closed && reader != null) {
        reader.close();
        reader = null;
      }
    } catch (RuntimeException e) {
      if (!closed) {
        failed.accept(e);
      }
    } finally {
      busy.set(false);
    }
    if (wanted.get() != null || (closed && reader != null)) {
      start();
    }
  }

  private void readAll(List<Tile.Key> keys) {
    RowReader open = reader;
    if (open == null) {
      open = result.open();
      reader = open;
    }
    for (Tile.Key key : keys) {
      if (closed || wanted.get() != null) {
        return;
      }
      found.accept(Tile.read(open, result.schema(), text, key, result.rowCount()));
    }
  }
}
