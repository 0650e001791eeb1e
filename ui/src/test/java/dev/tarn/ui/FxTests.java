package dev.tarn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.task.FxThread;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/// The toolkit, started once for all tests of this module, and the way to its thread.
public final class FxTests {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private FxTests() {}

  /// Starts the toolkit if it does not run yet.
  public static void start() {
    Started.NOW.run();
  }

  /// Runs on the window's thread and waits.
  ///
  /// @param work touches nodes
  /// @param <T> what it gives
  /// @return what it gave
  public static <T> T fx(Callable<T> work) {
    start();
    CompletableFuture<T> done = new CompletableFuture<>();
    FxThread.later(() -> {
      try {
        done.complete(work.call());
      } catch (Throwable e) {
        done.completeExceptionally(e);
      }
    });
    return done.orTimeout(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS).join();
  }

  /// Runs on the window's thread and waits.
  ///
  /// @param work touches nodes
  public static void run(Runnable work) {
    boolean done =
        fx(() -> {
          work.run();
          return true;
        });
    assertThat(done).isTrue();
  }

  /// Waits until something is true on the window's thread.
  ///
  /// @param what said when it does not come true
  /// @param condition asked again and again
  public static void until(String what, Callable<Boolean> condition) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!fx(condition)) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /// The screen without a display fails where a popup lies over its edge, as no display does.
  private static void forgiveTheScreen() {
    WaitForAsyncUtils.clearExceptions();
    Thread.UncaughtExceptionHandler all = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
      boolean drawing =
          Arrays.stream(error.getStackTrace())
              .anyMatch(frame -> frame.getClassName().endsWith(".HeadlessWindow"));
      if (!drawing && all != null) {
        all.uncaughtException(thread, error);
      }
    });
  }

  private static final class Started {
    static final Runnable NOW = startup();

    private static Runnable startup() {
      forgiveTheScreen();
      CountDownLatch started = new CountDownLatch(1);
      Platform.setImplicitExit(false);
      Platform.startup(started::countDown);
      try {
        assertThat(started.await(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return () -> {};
    }
  }
}
