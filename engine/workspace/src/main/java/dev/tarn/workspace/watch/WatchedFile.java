package dev.tarn.workspace.watch;

import dev.tarn.workspace.document.DiskState;
import dev.tarn.workspace.document.Document;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One open document's file. It is glanced at, and read only when two glances, one after the other,
/// agree that it is another than before: a file that is being written is left to its writer.
///
/// Looks come one at a time, on any thread.
final class WatchedFile {
  private static final long SILENCE = 5_000_000_000L;

  private final Document document;
  private final Consumer<DiskNews> listener;
  private @Nullable Path file;
  private Sighting judged = Sighting.NONE;
  private Sighting glimpsed = Sighting.NONE;
  private DiskState told = new DiskState.Same();
  private long toldAt;
  private boolean due = true;
  private boolean busy;
  private boolean silent;
  private long since;

  WatchedFile(Document document, Consumer<DiskNews> listener) {
    this.document = document;
    this.listener = listener;
  }

  /// Its folder.
  Optional<Path> folder() {
    return document.path().map(Path::getParent);
  }

  /// Has it looked at with the next turn.
  synchronized void setDue() {
    due = true;
  }

  /// Has it judged anew, though the file may be the same: the document changed.
  synchronized void setStale() {
    due = true;
    judged = Sighting.NONE;
  }

  /// Begins a look.
  ///
  /// @param now nanoseconds
  /// @return false if there is nothing to do, or the last one has not ended
  synchronized boolean begin(long now) {
    if (busy) {
      boolean first = now - since > SILENCE && !silent;
      silent |= first;
      if (first) {
        told = new DiskState.Unreadable("its drive does not answer");
        listener.accept(new DiskNews(document, told));
      }
      return false;
    }
    boolean begins = due;
    busy = begins;
    due = false;
    since = now;
    return begins;
  }

  /// Looks. Blocks.
  void look() {
    try {
      long known = document.file().known();
      glance().ifPresent(state -> tell(state, known));
    } finally {
      synchronized (this) {
        busy = false;
        silent = false;
      }
    }
  }

  private Optional<DiskState> glance() {
    Path source = document.path().orElse(null);
    if (source == null) {
      return Optional.empty();
    }
    Sighting now = Sighting.of(source);
    synchronized (this) {
      if (!source.equals(file)) {
        file = source;
        judged = Sighting.NONE;
      }
      boolean calm = now.equals(glimpsed);
      glimpsed = now;
      if (now.equals(judged)) {
        return Optional.empty();
      }
      if (!calm) {
        due = true;
        return Optional.empty();
      }
      judged = now;
    }
    return Optional.of(document.file().look());
  }

  /// Tells news. A change after another one that was taken is news, though no look came between.
  private void tell(DiskState state, long known) {
    synchronized (this) {
      boolean later = state instanceof DiskState.Changed && known != toldAt;
      if (state.equals(told) && !later) {
        return;
      }
      told = state;
      toldAt = known;
    }
    listener.accept(new DiskNews(document, state));
  }
}
