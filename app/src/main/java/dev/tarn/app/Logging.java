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

  /// The window logs into its workspace.
  ///
  /// @param workspace the workspace's folder
  static void toFile(Path workspace) {
    System.setProperty("tarn.log", workspace.resolve(".tarn/logs/tarn.log").toString());
    System.setProperty("logback.configurationFile", "logback-window.xml");
    TRANSPORT.setLevel(Level.WARNING);
  }
}
