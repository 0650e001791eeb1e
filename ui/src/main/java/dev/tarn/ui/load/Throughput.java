package dev.tarn.ui.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How fast something is read, over the last seconds.
final class Throughput {
  private static final long WINDOW = Duration.ofSeconds(4).toNanos();
  private static final long LEAST = Duration.ofMillis(500).toNanos();

  private final Deque<Point> points = new ArrayDeque<>();

  private record Point(long nanos, long bytes) {}

  /// Notes how much is read by now.
  ///
  /// @param bytes in all
  /// @param nanos of the system's clock
  /// @return bytes a second; 0 while that cannot be told
  long perSecond(long bytes, long nanos) {
    points.addLast(new Point(nanos, bytes));
    while (points.size() > 2 && nanos - points.getFirst().nanos() > WINDOW) {
      points.removeFirst();
    }
    Point first = points.getFirst();
    long span = nanos - first.nanos();
    return span < LEAST ? 0 : (long) ((bytes - first.bytes()) * 1e9 / span);
  }
}
