package dev.tarn.ui.tour;

import dev.tarn.ui.Desk;
import dev.tarn.ui.Launcher;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.shell.EngineStatus;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Starts the real app without a display and does what a user does first, as fast as it goes: for
/// measuring starts, and for caches that make them faster.
public final class Trial {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private final Consumer<String> reached;

  /// Takes who is told how far it is.
  ///
  /// @param reached told `window`, `engine` and `answer` at the moment
  public Trial(Consumer<String> reached) {
    this.reached = reached;
  }

  /// Opens a window, runs a statement at once, then looks around, and closes it.
  ///
  /// @param folder a workspace
  /// @param desk what the program gives to its windows
  /// @throws InterruptedException if it is interrupted
  /// @throws IllegalStateException if something does not come
  public void run(Path folder, Desk desk) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    TarnWindow window = Launcher.open(folder, desk, closed::countDown);
    try {
      drawn(window);
      reached.accept("window");
      await(window, "the workspace", Trial::isAttached);
      CompletableFuture<Void> answer = query(window, "SELECT 1 AS one;\n");
      await(window, "the engine", Trial::isReady);
      reached.accept("engine");
      end(answer);
      reached.accept("answer");
      lookAround(window);
    } finally {
      FxThread.later(window::close);
      closed.await();
      Platform.exit();
    }
  }

  private static void lookAround(TarnWindow window) throws InterruptedException {
    on(
        window,
        found -> {
          found.catalog().expand(List.of("samples", "samples.tpch", "samples.tpch.nation"));
          found.catalog().refresh();
        });
    await(window, "the catalog", found -> found.catalog().isLoaded("samples.tpch.nation"));
    end(
        query(
            window,
            """
            -- Customers by nation
            SELECT n.n_name, count(*) AS customers, sum(c.c_acctbal) AS balance, 'text' AS text
            FROM samples.tpch.customer c JOIN samples.tpch.nation n ON n.n_nationkey = c.c_nationkey
            WHERE c.c_acctbal > 0 GROUP BY ALL ORDER BY customers DESC;
            """));
    drawn(window);
    for (Theme.Choice theme : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
      on(window, found -> found.theme().choiceProperty().set(theme));
      drawn(window);
    }
    on(window, found -> found.showPalette("or"));
    drawn(window);
    on(window, TarnWindow::closeOverlays);
    on(window, TarnWindow::closeAll);
  }

  /// Opens a query and runs it.
  ///
  /// @return done when it has run
  private static CompletableFuture<Void> query(TarnWindow window, String sql) {
    CompletableFuture<Void> ran = new CompletableFuture<>();
    on(
        window,
        found -> {
          found.openQuery(sql);
          DocumentPane pane = found.model().selected().orElseThrow();
          pane.runningProperty()
              .subscribe((before, _) -> {
                if (before) {
                  ran.complete(null);
                }
              });
          pane.commands().getFirst().run();
        });
    return ran;
  }

  private static void end(CompletableFuture<Void> run) {
    run.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static boolean isAttached(TarnWindow window) {
    EngineStatus.Tone tone = window.model().engineProperty().get().tone();
    return tone == EngineStatus.Tone.STARTING || isReady(window);
  }

  private static boolean isReady(TarnWindow window) {
    EngineStatus.Tone tone = window.model().engineProperty().get().tone();
    return tone == EngineStatus.Tone.READY || tone == EngineStatus.Tone.BUSY;
  }

  /// Waits until a picture has been drawn: a frame begins when the one before it is done.
  private static void drawn(TarnWindow window) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    on(
        window,
        _ ->
            new AnimationTimer() {
              private int frames;

              @Override
              public void handle(long now) {
                if (++frames > 2) {
                  stop();
                  done.countDown();
                }
              }
            }.start());
    if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The window is not drawn");
    }
  }

  private static void await(TarnWindow window, String what, Predicate<TarnWindow> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    CompletableFuture<Boolean> seen;
    do {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("It did not come: " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      seen = new CompletableFuture<>();
      CompletableFuture<Boolean> next = seen;
      on(window, found -> next.complete(condition.test(found)));
    } while (!seen.join());
  }

  private static void on(TarnWindow window, Consumer<TarnWindow> work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    FxThread.run(() -> {
      try {
        work.accept(window);
        done.complete(null);
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    });
    done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
