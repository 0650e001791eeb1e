package dev.tarn.ui.editor;

import dev.tarn.ui.task.Background;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is known of a text, with the marks of its lines.
///
/// @param script tokens and statements
/// @param marks the first lines of all statements
record Reading(SqlScript script, Marks marks) {
  static final Reading EMPTY = new Reading(SqlScript.EMPTY, Marks.NONE);

  /// Reads a text. For background threads.
  static Reading of(String text) {
    SqlScript script = SqlScript.of(text);
    return new Reading(script, Marks.of(script));
  }

  /// Reads a text again whenever it changed, one reading at a time. For the window's thread.
  static final class Reader implements AutoCloseable {
    private final Background background;
    private final Supplier<String> text;
    private final Consumer<Reading> found;
    private boolean busy;
    private boolean changed;
    private boolean closed;

    /// Takes what is read.
    ///
    /// @param background runs the reading
    /// @param text the text as it is now
    /// @param found takes a reading, if the text did not change meanwhile
    Reader(Background background, Supplier<String> text, Consumer<Reading> found) {
      this.background = background;
      this.text = text;
      this.found = found;
    }

    /// Says that the text changed.
    void changed() {
      changed = true;
      read();
    }

    /// Tells if the last reading is of the text as it is now.
    boolean isFresh() {
      return !changed && !busy;
    }

    @Override
    public void close() {
      closed = true;
    }

    private void read() {
      if (busy || closed || !changed) {
        return;
      }
      busy = true;
      changed = false;
      String now = text.get();
      background.run(() -> Reading.of(now), this::take, _ -> take(EMPTY));
    }

    private void take(Reading reading) {
      busy = false;
      if (closed) {
        return;
      }
      if (changed) {
        read();
      } else {
        found.accept(reading);
      }
    }
  }
}
