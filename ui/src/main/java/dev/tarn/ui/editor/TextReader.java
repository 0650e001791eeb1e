package dev.tarn.ui.editor;

import dev.tarn.ui.task.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.model.PlainTextChange;

/// Reads a text again whenever it changed, one reading at a time, and once as a whole after a
/// pause. For the window's thread.
final class TextReader implements AutoCloseable {
  private static final Duration PAUSE = Duration.seconds(2);

  private final Background background;
  private final Consumer<Reading> found;
  private final Mirror mirror = new Mirror();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private List<PlainTextChange> changes = new ArrayList<>();
  private boolean busy;
  private boolean held;
  private boolean closed;

  /// Takes what is read.
  ///
  /// @param background runs the reading
  /// @param found takes a reading, if the text did not change meanwhile
  TextReader(Background background, Consumer<Reading> found) {
    this.background = background;
    this.found = found;
    pause.setOnFinished(_ -> readAnew());
  }

  /// Says that the text changed.
  void changed(PlainTextChange change) {
    changes.add(change);
    pause.playFromStart();
    read();
  }

  /// Runs the reading.
  Background background() {
    return background;
  }

  /// Waits with the next reading while a large change comes in pieces.
  void hold(boolean on) {
    held = on;
    read();
  }

  /// Tells if the last reading is of the text as it is now.
  boolean isFresh() {
    return changes.isEmpty() && !busy;
  }

  @Override
  public void close() {
    closed = true;
    pause.stop();
  }

  private void read() {
    if (!busy && !closed && !held && !changes.isEmpty()) {
      List<PlainTextChange> now = changes;
      changes = new ArrayList<>();
      run(() -> Reading.of(mirror.follow(now)));
    }
  }

  private void readAnew() {
    if (isFresh() && !closed) {
      run(() -> Reading.of(mirror.anew()));
    }
  }

  private void run(Callable<Reading> reading) {
    busy = true;
    background.run(reading, this::take, _ -> take(Reading.EMPTY));
  }

  private void take(Reading reading) {
    busy = false;
    if (closed) {
      return;
    }
    if (changes.isEmpty()) {
      found.accept(reading);
    } else {
      read();
    }
  }
}
