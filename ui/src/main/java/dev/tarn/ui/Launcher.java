package dev.tarn.ui;

import dev.tarn.ui.task.FxThread;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the window's thread and opens a window.
public final class Launcher {
  private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

  private Launcher() {}

  /// Opens a window on a folder and waits until it is closed. Once a process.
  ///
  /// @param folder made if it is not there
  /// @param desk what the program gives to its windows
  /// @throws InterruptedException if the wait is interrupted; the window is closed then
  /// @throws IllegalStateException if no window can be shown here
  public static void run(Path folder, Desk desk) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    TarnWindow window = open(folder, desk, closed::countDown);
    try {
      closed.await();
    } catch (InterruptedException e) {
      FxThread.later(window::close);
      throw e;
    } finally {
      Platform.exit();
    }
  }

  /// Opens a window and returns as soon as it is shown.
  ///
  /// @param folder made if it is not there
  /// @param desk what the program gives to its windows
  /// @param closed runs when the window is gone
  /// @return the window
  /// @throws InterruptedException if the wait for it is interrupted
  public static TarnWindow open(Path folder, Desk desk, Runnable closed)
      throws InterruptedException {
    CompletableFuture<TarnWindow> shown = new CompletableFuture<>();
    Runnable show =
        () -> {
          try {
            Thread.currentThread()
                .setUncaughtExceptionHandler(
                    (_, error) -> LOG.error("A fault on the window's thread", error));
            Stage stage = new Stage();
            stage.setOnHidden(_ -> closed.run());
            TarnWindow window = new TarnWindow(stage, desk);
            window.show(folder);
            shown.complete(window);
          } catch (Throwable e) {
            shown.completeExceptionally(e);
          }
        };
    try {
      Platform.setImplicitExit(false);
      Platform.startup(show);
    } catch (IllegalStateException e) {
      // The toolkit runs already.
      FxThread.later(show);
    } catch (UnsupportedOperationException e) {
      throw new IllegalStateException("No window can be shown here: " + e.getMessage(), e);
    }
    try {
      return shown.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The window could not be built", e.getCause());
    }
  }
}
