package dev.tarn.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The engine process of one workspace.
///
/// `EngineMain --workspace DIR [--idle-minutes N | --idle-seconds N] [--port N]`. It exits with 0
/// after a clean end, 1 if it could not start (then `engine.json` tells why), 2 if the arguments
/// are wrong, and 3 at once if the workspace has an engine already.
public final class EngineMain {
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int TAKEN = 3;

  private EngineMain() {}

  /// Runs an engine until it is asked to end or has been idle for long.
  ///
  /// @param args see the class
  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> args) {
    EngineOptions options;
    try {
      options = EngineOptions.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
    EngineFolder folder = new EngineFolder(options.workspace());
    try {
      folder.create();
      Optional<EngineLock> lock = EngineLock.take(folder.lock());
      if (lock.isEmpty()) {
        System.err.println("An engine of " + options.workspace() + " is running already.");
        return TAKEN;
      }
      try (EngineLock _ = lock.get()) {
        return new EngineLife(options, folder).run() ? 0 : FAILED;
      }
    } catch (IOException e) {
      System.err.println(StartFailure.reason(e));
      return FAILED;
    }
  }
}
