package dev.tarn.ui.editor;

import static dev.tarn.ui.FxTests.fx;

import com.sun.javafx.perf.PerformanceTracker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Measures the frame that shows what was done: styled, laid out, and what changed drawn.
final class Frames {
  private static final long PATIENCE_SECONDS = 10;

  private final Scene scene;
  private final AtomicReference<@Nullable CompletableFuture<Long>> awaited =
      new AtomicReference<>();
  private long begun;

  /// Times in nanoseconds.
  ///
  /// @param handled the work on the event itself
  /// @param drawn from the begin of the frame until it was drawn
  /// @param all from the event until its frame was drawn, with the wait for the next frame
  record Frame(long handled, long drawn, long all) {}

  /// Watches a scene.
  Frames(Scene scene) {
    this.scene = scene;
    PerformanceTracker.getSceneTracker(scene)
        .setOnRenderedFrameTask(() -> {
          CompletableFuture<Long> frame = awaited.getAndSet(null);
          if (frame != null) {
            frame.complete(System.nanoTime());
          }
        });
  }

  /// Does something and waits for its frame.
  Frame of(Runnable action) {
    CompletableFuture<Long> frame = new CompletableFuture<>();
    long[] times =
        fx(() -> {
          long start = System.nanoTime();
          action.run();
          long end = System.nanoTime();
          once(frame);
          return new long[] {start, end};
        });
    long drawn = frame.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    return new Frame(times[1] - times[0], drawn - fx(() -> begun), drawn - times[0]);
  }

  /// The next frame is the one; a frame that is being drawn already is not taken for it, since it
  /// is awaited only when the layout of the next one is done.
  private void once(CompletableFuture<Long> frame) {
    scene.addPreLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePreLayoutPulseListener(this);
            begun = System.nanoTime();
          }
        });
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            awaited.set(frame);
          }
        });
  }
}
