package dev.tarn.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/// The one way by which an engine ends: somebody gives a reason, the main thread cleans up.
final class Shutdown {
  /// An engine that cannot end cleanly within this time is ended anyway, so that none is ever left
  /// behind.
  static final int LIMIT_SECONDS = 20;

  private static final int ANSWER_SECONDS = 3;

  private static final CompletableFuture<String> REASON = new CompletableFuture<>();

  private final CountDownLatch done = new CountDownLatch(1);

  private Shutdown() {}

  /// Makes the process's end by a signal a clean one.
  static Shutdown install() {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(Threads.hook(shutdown::ended));
    return shutdown;
  }

  /// Asks the engine to end; only the first reason counts.
  ///
  /// @param reason a sentence for the log and the user
  static void request(String reason) {
    if (REASON.complete(reason)) {
      Threads.after(
          LIMIT_SECONDS,
          () -> {
            LoggerFactory.getLogger(Shutdown.class).error("Cannot end cleanly; ending at once");
            Runtime.getRuntime().halt(0);
          });
    }
  }

  /// Asks the engine to end as soon as the call that asks for it has been answered.
  ///
  /// @param reason a sentence for the log and the user
  static void requestAfterAnswer(String reason) {
    Activity.ofThisProcess().afterNextCall(() -> request(reason));
    Threads.after(ANSWER_SECONDS, () -> request(reason));
  }

  /// Waits until somebody asks for the end.
  ///
  /// @return the reason
  String await() {
    return REASON.join();
  }

  /// Tells that all is cleaned up.
  void done() {
    done.countDown();
  }

  private void ended() {
    request("The process was asked to end.");
    try {
      done.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
