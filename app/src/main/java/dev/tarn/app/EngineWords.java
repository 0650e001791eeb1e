package dev.tarn.app;

import dev.tarn.app.output.Output;
import dev.tarn.session.Endpoint;
import dev.tarn.workspace.engine.Engine;
import dev.tarn.workspace.engine.EngineState;
import dev.tarn.workspace.engine.LocalEngine;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/// Says in words where the engine stands.
final class EngineWords {
  private static final long MEBIBYTE = 1 << 20;

  private EngineWords() {}

  /// Waits for the engine; a person at a terminal sees what it is doing. Tells if what is sent to a
  /// server can be read on its way.
  static Endpoint ensureReady(Engine any) throws InterruptedException {
    if (!(any instanceof LocalEngine engine) || !Output.isTerminal()) {
      Endpoint endpoint = any.ensureReady();
      if (endpoint.isOpenToOthers()) {
        System.err.println(
            "tarn: what is sent to "
                + endpoint
                + " is not encrypted. If the server takes TLS, add use_ssl=true.");
      }
      return endpoint;
    }
    StatusLine line = new StatusLine();
    try {
      return engine.ensureReady(progress(line));
    } finally {
      line.clear();
    }
  }

  /// Shows each state on a line that is written over.
  static Consumer<EngineState> progress(StatusLine line) {
    return state -> {
      if (state instanceof EngineState.Starting starting) {
        line.show(
            "Starting the engine: " + starting.detail() + " (" + seconds(starting.elapsed()) + ")");
      }
    };
  }

  /// One line about a state.
  static String of(EngineState state) {
    return switch (state) {
      case EngineState.Stopped _ -> "stopped; the next query starts it";
      case EngineState.Starting starting ->
          "starting: " + starting.detail() + " (" + seconds(starting.elapsed()) + ")";
      case EngineState.Ready ready ->
          "ready: Spark %s, process %d, %s, %d cores, %d MiB of heap, since %s"
              .formatted(
                  ready.sparkVersion(),
                  ready.process(),
                  ready.endpoint(),
                  ready.cores(),
                  ready.heapBytes() / MEBIBYTE,
                  ready.started().truncatedTo(ChronoUnit.SECONDS));
      case EngineState.Stopping stopping -> "stopping: " + stopping.detail();
      case EngineState.Failed failed -> "failed: " + failed.reason();
    };
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }
}
