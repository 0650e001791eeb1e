package dev.tarn.session.export;

import dev.tarn.session.Threads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Some threads that make the stretches of an encoding ahead of their writer: the first makes the
/// stretches 0, n, 2n, …, the second 1, n + 1, … Each is at most two ahead, which bounds memory.
final class EncoderTeam implements AutoCloseable {
  private static final int MOST = 8;
  private static final int AHEAD = 2;
  private static final int ROOM = 1 << 16;
  private static final long LOOK_MILLIS = 50;

  private final Encoding encoding;
  private final List<Member> members = new ArrayList<>();
  private final CountDownLatch working;
  private volatile boolean closed;

  EncoderTeam(Encoding encoding) {
    this.encoding = encoding;
    int stretches = encoding.stretches().size();
    int count =
        Math.clamp(
            Runtime.getRuntime().availableProcessors(), 1, Math.max(1, Math.min(MOST, stretches)));
    this.working = new CountDownLatch(count);
    Executor threads = Threads.perTask("tarn-export");
    for (int i = 0; i < count; i++) {
      members.add(new Member(i, count));
    }
    members.forEach(threads::execute);
  }

  /// Waits for a stretch. Ask for them in order.
  ///
  /// @return its bytes; give them back
  ByteSink take(int number) throws IOException {
    Made made;
    try {
      made = member(number).made.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    if (made.failure() != null) {
      throw new UncheckedIOException(new IOException(made.failure()));
    }
    return made.bytes();
  }

  /// Lets the bytes of a stretch be used again.
  void giveBack(int number, ByteSink bytes) {
    bytes.clear();
    member(number).free.offer(bytes);
  }

  private Member member(int number) {
    return members.get(number % members.size());
  }

  /// Ends the threads and waits until they have let go of the result.
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    while (true) {
      try {
        working.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private record Made(ByteSink bytes, @Nullable Exception failure) {}

  /// One thread's work.
  private final class Member implements Runnable {
    private final int first;
    private final int step;
    private final BlockingQueue<Made> made = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<ByteSink> free = new ArrayBlockingQueue<>(AHEAD + 2);

    Member(int first, int step) {
      this.first = first;
      this.step = step;
    }

    @Override
    public void run() {
      try (Encoding.Encoder encoder = encoding.maker().make()) {
        for (int i = first; i < encoding.stretches().size() && !closed; i += step) {
          ByteSink used = free.poll();
          ByteSink bytes = used == null ? new ByteSink(ROOM) : used;
          encoder.encode(i, encoding.stretches().get(i), bytes);
          give(new Made(bytes, null));
        }
      } catch (IOException | RuntimeException e) {
        give(new Made(new ByteSink(0), e));
      } finally {
        working.countDown();
      }
    }

    private void give(Made next) {
      try {
        while (!closed && !made.offer(next, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          // The writer is behind.
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }
}
