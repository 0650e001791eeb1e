package dev.tarn.ui.editor;

import dev.tarn.ui.task.Background;
import dev.tarn.workspace.undo.UndoHistory;
import dev.tarn.workspace.undo.UndoStore;
import java.io.IOException;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.model.PlainTextChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what can be undone in an editor through restarts: it takes the steps from the disk once,
/// and writes them a second after a change, off the window's thread. For the window's thread.
public final class UndoKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UndoKeeper.class);
  private static final Duration SOON = Duration.seconds(1);

  /// Texts beyond this are not written while the window waits for its end.
  private static final int QUICK = 4 << 20;

  private final SqlEditor editor;
  private final Background background;
  private final UndoStore store;
  private final String id;
  private final PauseTransition soon = new PauseTransition(SOON);
  private boolean read;
  private boolean dirty;
  private boolean writing;
  private boolean closed;

  /// Begins with the text as it is in the editor.
  ///
  /// @param editor whose steps are kept
  /// @param store where
  /// @param id names the document
  public UndoKeeper(SqlEditor editor, UndoStore store, String id) {
    this.editor = editor;
    this.background = editor.background();
    this.store = store;
    this.id = id;
    soon.setOnFinished(_ -> write());
    editor.whenLoaded(this::begin);
  }

  /// Writes what is left.
  @Override
  public void close() {
    soon.stop();
    if (dirty && read && !editor.loads.isPending()) {
      Work work = new Work(editor.text(), editor.undoQueue().steps(), editor.undoQueue().done());
      if (work.text().length() <= QUICK) {
        keep(work);
      } else {
        background.run(() -> keep(work), _ -> {}, _ -> {});
      }
    }
    closed = true;
  }

  private void begin() {
    String text = editor.text();
    editor.area().onChange(_ -> changed());
    background.run(() -> store.read(id, text), this::take, _ -> take(UndoHistory.NONE));
  }

  private record Work(String text, List<List<PlainTextChange>> steps, int done) {}

  private void take(UndoHistory history) {
    if (!closed) {
      editor.undoQueue().prepend(history);
      editor.area().getUndoManager().preventMerge();
      read = true;
    }
  }

  private void changed() {
    dirty = true;
    if (!closed && soon.getStatus() != javafx.animation.Animation.Status.RUNNING) {
      soon.play();
    }
  }

  /// The reader's copy of the text costs this thread nothing.
  private void write() {
    if (!dirty || closed) {
      return;
    }
    if (writing || !read || !editor.isRead()) {
      soon.playFromStart();
      return;
    }
    dirty = false;
    writing = true;
    Work work =
        new Work(editor.script().text(), editor.undoQueue().steps(), editor.undoQueue().done());
    background.run(() -> keep(work), _ -> writing = false, _ -> writing = false);
  }

  private synchronized boolean keep(Work work) {
    try {
      store.write(id, work.text(), UndoQueue.history(work.steps(), work.done()));
      return true;
    } catch (IOException e) {
      LOG.warn("What can be undone in {} was not kept", id, e);
      return false;
    }
  }
}
