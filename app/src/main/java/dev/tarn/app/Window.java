package dev.tarn.app;

import java.nio.file.Path;

/// The way from the command line to the window. Only this class knows the window's, so that
/// commands without one load nothing of it.
final class Window {
  private static final String NO_DISPLAY =
      "tarn: there is no display to open a window on; use 'tarn sql' to run SQL or 'tarn tour' to"
          + " take pictures.";

  private Window() {}

  /// Opens the window and waits until it is closed.
  ///
  /// @param workspace the workspace's folder
  /// @return the exit code
  static int open(Path workspace) {
    if (!hasDisplay()) {
      System.err.println(NO_DISPLAY);
      return ExitCode.USAGE;
    }
    Logging.toFile(workspace);
    System.err.println("tarn: this build has no window yet for " + workspace);
    return ExitCode.USAGE;
  }

  /// Takes pictures without a display.
  ///
  /// @param folder where they go
  /// @return the exit code
  static int tour(Path folder) {
    System.err.println("tarn: this build has no tour yet for " + folder);
    return ExitCode.USAGE;
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
