package dev.tarn.ui.editor;

import dev.tarn.ui.task.Latest;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fxmisc.richtext.model.PlainTextChange;

/// Brings text into an area. The lines of a large one are made off the window's thread, which goes
/// on meanwhile; the area takes no keys until they are there. For the window's thread.
final class LargeText implements AutoCloseable {
  /// UTF-16 units from which on a text is large.
  static final int LARGE = 500_000;

  private final SqlArea area;
  private final Latest latest;
  private final LargeEdits edits;
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean pending;
  private boolean applying;

  /// Brings text into an area.
  ///
  /// @param area takes it
  /// @param reader waits for the last piece of a change
  /// @param undo what can be undone in the area
  /// @param told takes the changes that the user made, when all of their pieces are there
  LargeText(SqlArea area, TextReader reader, UndoQueue undo, Consumer<PlainTextChange> told) {
    this.area = area;
    this.latest = reader.background().latest();
    this.edits = new LargeEdits(area, this, reader, undo, told);
  }

  /// The large changes of the user.
  LargeEdits edits() {
    return edits;
  }

  /// Tells if a text that is loaded, or a piece of a larger change, comes into the area right now.
  boolean isApplying() {
    return applying || edits.isRunning();
  }

  /// Tells if a text is on its way, so that the area's own is not whole.
  boolean isPending() {
    return pending;
  }

  /// Replaces all, and forgets what could be undone.
  void load(String text) {
    latest.close();
    edits.close();
    if (text.length() < LARGE) {
      apply(() -> area.replaceText(text));
      return;
    }
    begin();
    latest.ask(
        () -> SqlArea.lines(text),
        lines -> apply(() -> area.replace(0, area.getLength(), lines)),
        this::failed);
  }

  /// Makes a change that another program made to the text, as one step that can be undone.
  ///
  /// @param done runs when it is made
  void reload(Replacement change, Runnable done) {
    latest.close();
    int start = change.range().start();
    int end = change.range().end();
    if (change.text().length() < LARGE) {
      quietly(() -> area.replaceText(start, end, change.text()));
      done.run();
      end();
      return;
    }
    begin();
    latest.ask(
        () -> SqlArea.lines(change.text()),
        lines -> {
          quietly(() -> area.replace(start, end, lines));
          done.run();
          end();
        },
        this::failed);
  }

  /// Runs something when nothing is on its way any more.
  void then(Runnable work) {
    if (pending) {
      waiting.add(work);
    } else {
      work.run();
    }
  }

  /// Runs something before all else that waits.
  void thenFirst(List<Runnable> work) {
    waiting.addAll(0, work);
  }

  /// Runs something unless a text is on its way.
  void ifWhole(Runnable work) {
    if (!pending) {
      work.run();
    }
  }

  @Override
  public void close() {
    latest.close();
    edits.close();
    waiting.clear();
  }

  private void apply(Runnable change) {
    quietly(() -> {
      change.run();
      area.getUndoManager().forgetHistory();
      area.moveTo(0);
    });
    end();
  }

  private void quietly(Runnable change) {
    applying = true;
    try {
      change.run();
    } finally {
      applying = false;
    }
  }

  private void failed(Throwable error) {
    end();
    throw new IllegalStateException(error);
  }

  /// Takes no keys until [#end()].
  void begin() {
    pending = true;
    area.setEditable(false);
    area.pseudoClassStateChanged(Styles.state("busy"), true);
  }

  /// The text is whole.
  void end() {
    pending = false;
    area.setEditable(true);
    area.pseudoClassStateChanged(Styles.state("busy"), false);
    while (!pending && !waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }
}
