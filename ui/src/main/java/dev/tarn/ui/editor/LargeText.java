package dev.tarn.ui.editor;

import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/// Brings text into an area. The lines of a large one are made off the window's thread, which goes
/// on meanwhile; the area takes no keys until they are there. For the window's thread.
final class LargeText implements AutoCloseable {
  /// UTF-16 units from which on a text is large.
  private static final int LARGE = 500_000;

  private final SqlArea area;
  private final Latest latest;
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean pending;
  private boolean applying;

  /// Brings text into an area.
  LargeText(SqlArea area, Background background) {
    this.area = area;
    this.latest = background.latest();
  }

  /// Tells if a text that is loaded, not typed, comes into the area right now.
  boolean isApplying() {
    return applying;
  }

  /// Replaces all, and forgets what could be undone.
  void load(String text) {
    latest.close();
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

  /// Writes over the selection, as one step that can be undone.
  void paste(String text) {
    if (text.length() < LARGE) {
      area.replaceSelection(text);
      area.requestFollowCaret();
      return;
    }
    begin();
    latest.ask(() -> SqlArea.lines(text), this::write, this::failed);
  }

  /// Runs something when nothing is on its way any more.
  void then(Runnable work) {
    if (pending) {
      waiting.add(work);
    } else {
      work.run();
    }
  }

  @Override
  public void close() {
    latest.close();
    waiting.clear();
  }

  private void write(ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines) {
    end();
    int start = area.getSelection().getStart();
    area.replace(start, area.getSelection().getEnd(), lines);
    area.moveTo(start + lines.length());
    area.requestFollowCaret();
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

  private void begin() {
    pending = true;
    area.setEditable(false);
    area.pseudoClassStateChanged(Styles.state("busy"), true);
  }

  private void end() {
    pending = false;
    area.setEditable(true);
    area.pseudoClassStateChanged(Styles.state("busy"), false);
    List<Runnable> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(Runnable::run);
  }
}
