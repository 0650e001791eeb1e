package dev.tarn.ui.tour;

import dev.tarn.ui.Desk;
import dev.tarn.ui.Launcher;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Starts the real app without a display, walks through a script and writes a picture of each
/// screen, light and dark, large and small.
public final class Tour {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(30);
  private static final Duration REST = Duration.ofMillis(300);
  private static final int LEAST_PULSES = 5;
  private static final List<Size> SIZES = List.of(new Size(1440, 900), new Size(1024, 700));

  private final Path out;
  private final Consumer<Path> written;

  /// A size of the window in pixels.
  private record Size(int width, int height) {}

  /// Takes where the pictures go.
  ///
  /// @param out made if it is not there
  /// @param written told each file
  public Tour(Path out, Consumer<Path> written) {
    this.out = out;
    this.written = written;
  }

  /// Makes this process draw without a display. Call before anything of JavaFX is used.
  public static void withoutDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("prism.lcdtext", "false");
    System.setProperty("prism.text", "t2k");
    System.setProperty("java.awt.headless", "true");
  }

  /// Walks through a script.
  ///
  /// @param folder a workspace for the tour
  /// @param desk what the program gives to its windows
  /// @param script the steps
  /// @return the files
  /// @throws InterruptedException if it is interrupted
  /// @throws IllegalStateException if a screen does not come
  public List<Path> walk(Path folder, Desk desk, TourScript script) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    TarnWindow window = Launcher.open(folder, desk, closed::countDown);
    List<Path> files = new ArrayList<>();
    try {
      for (Step step : script.steps()) {
        switch (step) {
          case Step.Do(Consumer<TarnWindow> action) ->
              onWindow(
                  window,
                  found -> {
                    action.accept(found);
                    return true;
                  });
          case Step.Until(String what, var condition) -> await(window, what, condition::test);
          case Step.Shot(String name) -> files.addAll(shoot(window, name));
        }
      }
    } finally {
      FxThread.later(window::close);
      closed.await();
      Platform.exit();
    }
    return files;
  }

  private List<Path> shoot(TarnWindow window, String name) throws InterruptedException {
    List<Path> files = new ArrayList<>();
    for (Size size : SIZES) {
      for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        onWindow(
            window,
            found -> {
              found.stage().setWidth(size.width());
              found.stage().setHeight(size.height());
              found.theme().choiceProperty().set(theme);
              return true;
            });
        settle(window);
        Path file =
            out.resolve(
                name
                    + "-"
                    + theme.name().toLowerCase(Locale.ROOT)
                    + (size.width() == 1440 ? "" : "-small")
                    + ".png");
        onWindow(window, found -> Picture.of(found.stage())).write(file);
        files.add(file);
        written.accept(file);
      }
    }
    return files;
  }

  /// Lets layout, fades and slides come to rest: waits for their clock, pulse by pulse.
  private static void settle(TarnWindow window) throws InterruptedException {
    CountDownLatch rested = new CountDownLatch(1);
    onWindow(
        window,
        _ -> {
          new AnimationTimer() {
            private long begun;
            private int pulses;

            @Override
            public void handle(long now) {
              begun = begun == 0 ? now : begun;
              if (++pulses > LEAST_PULSES && now - begun > REST.toNanos()) {
                stop();
                rested.countDown();
              }
            }
          }.start();
          return true;
        });
    if (!rested.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The window is not drawn");
    }
  }

  private static void await(
      TarnWindow window, String what, Function<TarnWindow, Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!onWindow(window, condition)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "The tour waited " + PATIENCE.toMinutes() + " minutes in vain: " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private static <T> T onWindow(TarnWindow window, Function<TarnWindow, T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    FxThread.run(() -> {
      try {
        done.complete(work.apply(window));
      } catch (Throwable e) {
        done.completeExceptionally(e);
      }
    });
    return done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
