package dev.tarn.ui.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;

/// Moves a scroll bar a little at each frame from end to end, and times what the frame costs the
/// window's thread by a layout of its own: by the clock, and in processor time.
final class Drag extends AnimationTimer {
  private static final int FRAMES = 600;
  private static final int WARM = 30;

  private final Scene scene;
  private final ScrollBar bar;
  private final CountDownLatch ended;
  private final Taker taker;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long[] nanos = new long[FRAMES];
  private final long[] processor = new long[FRAMES];
  private int frame = -WARM;

  /// Takes what was measured, in ascending order.
  interface Taker {
    void take(long[] nanos, long[] processor);
  }

  Drag(Scene scene, ScrollBar bar, CountDownLatch ended, Taker taker) {
    this.scene = scene;
    this.bar = bar;
    this.ended = ended;
    this.taker = taker;
  }

  @Override
  public void handle(long now) {
    long start = System.nanoTime();
    long busy = threads.getCurrentThreadCpuTime();
    bar.setValue(bar.getMax() * Math.max(0, frame) / FRAMES);
    scene.getRoot().layout();
    if (frame >= 0) {
      processor[frame] = threads.getCurrentThreadCpuTime() - busy;
      nanos[frame] = System.nanoTime() - start;
    }
    if (++frame == FRAMES) {
      stop();
      Arrays.sort(nanos);
      Arrays.sort(processor);
      taker.take(nanos, processor);
      ended.countDown();
    }
  }
}
