package dev.tarn.app;

import dev.tarn.app.desktop.Desktop;
import dev.tarn.app.prepare.Idle;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Threads;
import dev.tarn.workspace.preview.PreviewWarmUp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The way from the command line to the window. Only this class knows the window's, so that
/// commands without one load nothing of it.
final class Window {
  private static final String NO_DISPLAY =
      "tarn: there is no display to open a window on; use 'tarn sql' to run SQL or 'tarn tour' to"
          + " take pictures.";

  private static final String LOG = ".tarn/logs/tarn.log";

  /// When the window and its engine are usually up.
  private static final int QUIET = 15;

  private static final int MINUTE = 60;

  private Window() {}

  /// Opens the window and waits until it is closed.
  ///
  /// @param folder the workspace's folder
  /// @param remote the server that is used in the place of local engines, or null
  /// @return the exit code
  static int open(Path folder, @Nullable Endpoint remote) {
    if (!hasDisplay()) {
      System.err.println(NO_DISPLAY);
      return ExitCode.USAGE;
    }
    Logging.toFile(folder.resolve(LOG));
    ScheduledExecutorService timer = Threads.timer("tarn-idle");
    timer.schedule(PreviewWarmUp::run, QUIET, TimeUnit.SECONDS);
    // Start caches are made with an engine of this machine, which nobody waits for here.
    Runnable idle = remote == null ? Idle::begin : () -> {};
    timer.schedule(idle, MINUTE, TimeUnit.SECONDS);
    try {
      Desktop.open(folder, remote);
      idle.run();
      return ExitCode.DONE;
    } catch (IllegalStateException e) {
      Throwable cause = e.getCause();
      System.err.println("tarn: " + e.getMessage() + (cause == null ? "" : ": " + cause));
      System.err.println("Use 'tarn sql' to run SQL or 'tarn tour' to take pictures.");
      return ExitCode.USAGE;
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    } finally {
      timer.shutdownNow();
    }
  }

  /// Takes pictures without a display.
  ///
  /// @param folder where they go
  /// @param only groups of screens; empty for all
  /// @return the exit code
  static int tour(Path folder, List<String> only) {
    Logging.toFile(folder.resolve("tour.log"));
    try {
      List<Path> files = Desktop.tour(folder, only, System.out::println);
      System.err.println("tarn: " + files.size() + " pictures");
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      System.err.println("tarn: " + e.getMessage());
      return ExitCode.USAGE;
    } catch (IOException | IllegalStateException e) {
      System.err.println("tarn: the tour ended early: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  /// Opens a window without a display and follows what the standard input says; answers are
  /// printed.
  ///
  /// @param folder the workspace's folder
  /// @param out where pictures go
  /// @param remote the server that is used in the place of local engines, or null
  /// @return the exit code
  static int byHand(Path folder, Path out, @Nullable Endpoint remote) {
    Logging.toFile(folder.resolve(LOG));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Desktop.byHand(folder, out, remote, lines, System.out::println);
      return ExitCode.DONE;
    } catch (IOException | IllegalStateException e) {
      System.err.println("tarn: the window ended early: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  /// Tries the window out without a display, and prints how many milliseconds after the start of
  /// the JVM it was seen, the engine was ready, and the first answer was there.
  ///
  /// @param folder the workspace's folder
  /// @return the exit code
  static int rehearse(Path folder) {
    Logging.toFile(folder.resolve(LOG));
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    try {
      Desktop.rehearse(
          folder, what -> System.out.println(what + " " + (System.currentTimeMillis() - start)));
      return ExitCode.DONE;
    } catch (IllegalStateException e) {
      System.err.println("tarn: the rehearsal ended early: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  /// Tells if a window can be shown: always on Windows and macOS, else if a display is named.
  private static boolean hasDisplay() {
    String system = System.getProperty("os.name", "");
    return system.startsWith("Windows")
        || system.startsWith("Mac")
        || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"))
        || isSet("DISPLAY")
        || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
