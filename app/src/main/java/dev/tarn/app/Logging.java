package dev.tarn.app;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where log lines go. Called before anything logs.
final class Logging {
  /// gRPC logs by the JDK's own means. Held, since the JDK forgets the level of a logger that
  /// nobody holds.
  private static final Logger TRANSPORT = Logger.getLogger("io.grpc");

  private Logging() {}

  /// Commands log nothing: they say on standard error what the user must know, and start faster.
  static void none() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    TRANSPORT.setLevel(Level.OFF);
  }

  /// The window logs into its workspace, and the tour beside its pictures.
  ///
  /// @param file made with its folders if it is not there
  static void toFile(Path file) {
    System.setProperty("tarn.log", file.toString());
    System.setProperty("logback.configurationFile", "logback-window.xml");
    TRANSPORT.setLevel(Level.WARNING);
  }
}
