package dev.tarn.ui.editor;

import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.fxmisc.richtext.model.PlainTextChange;

/// Makes a large change piece by piece, so that the window goes on meanwhile. It can be taken back
/// as long as it goes on. For the window's thread.
final class SlicedChange implements AutoCloseable {
  private final SqlArea area;
  private final Latest latest;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private List<Slice> slices = List.of();
  private Consumer<Boolean> done = _ -> {};
  private int next;
  private boolean running;
  private boolean back;

  SlicedChange(SqlArea area, Background background) {
    this.area = area;
    this.latest = background.latest();
  }

  /// Begins.
  ///
  /// @param changes each in the text as the one before left it
  /// @param done takes true when all are made, false when all were taken back
  void start(List<PlainTextChange> changes, Consumer<Boolean> done) {
    this.done = done;
    slices = Slice.of(changes);
    next = 0;
    running = true;
    back = false;
    step();
  }

  /// Tells if it goes on.
  boolean isRunning() {
    return running;
  }

  /// Tells if it is being taken back.
  boolean isGoingBack() {
    return back;
  }

  /// How much is made, from 0 to 1.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Takes back what is made so far, piece by piece.
  void takeBack() {
    if (running && !back) {
      back = true;
      slices = Slice.back(slices.subList(0, next));
      next = 0;
      step();
    }
  }

  /// Stops where it is; nobody is told.
  @Override
  public void close() {
    latest.close();
    running = false;
    slices = List.of();
  }

  private void step() {
    progress.set(slices.isEmpty() ? 1 : (double) next / slices.size());
    if (next == slices.size()) {
      running = false;
      slices = List.of();
      done.accept(!back);
      return;
    }
    Slice slice = slices.get(next);
    latest.ask(
        slice::lines,
        lines -> {
          area.replaceUnrecorded(
              slice.at(), slice.at() + (slice.comes() ? 0 : slice.length()), lines);
          next++;
          step();
        },
        this::failed);
  }

  /// What is taken back needs little memory, what comes needs more.
  private void failed(Throwable error) {
    takeBack();
    throw new IllegalStateException(error);
  }
}
