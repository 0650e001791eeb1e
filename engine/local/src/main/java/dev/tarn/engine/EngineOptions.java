package dev.tarn.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/// What the starter asks of an engine.
///
/// @param workspace the folder that the engine serves, absolute
/// @param idle how long it waits without a client and without a run before it ends itself; zero
///   means for ever
/// @param port the port of the Connect server; zero takes any free one
record EngineOptions(Path workspace, Duration idle, int port) {
  private static final Duration USUAL_IDLE = Duration.ofMinutes(30);

  static final String USAGE =
      "use: EngineMain --workspace DIR [--idle-minutes N | --idle-seconds N] [--port N]";

  /// Reads the command line.
  ///
  /// @throws IllegalArgumentException with a sentence for the starter if it cannot be understood
  static EngineOptions parse(List<String> arguments) {
    Path workspace = null;
    Duration idle = USUAL_IDLE;
    int port = 0;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String name = rest.next();
      if (!rest.hasNext()) {
        throw new IllegalArgumentException(name + " needs a value; " + USAGE);
      }
      String value = rest.next();
      switch (name) {
        case "--workspace" -> workspace = Path.of(value).toAbsolutePath().normalize();
        case "--idle-minutes" -> idle = Duration.ofMinutes(count(name, value));
        case "--idle-seconds" -> idle = Duration.ofSeconds(count(name, value));
        case "--port" -> port = count(name, value);
        default -> throw new IllegalArgumentException("unknown option " + name + "; " + USAGE);
      }
    }
    if (workspace == null) {
      throw new IllegalArgumentException("--workspace is missing; " + USAGE);
    }
    return new EngineOptions(workspace, idle, port);
  }

  private static int count(String name, String value) {
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " wants a whole number, not '" + value + "'", e);
    }
  }
}
