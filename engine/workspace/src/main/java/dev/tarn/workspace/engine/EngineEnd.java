package dev.tarn.workspace.engine;

import dev.tarn.session.connect.EngineStop;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Ends engine processes: asks first, forces at last.
final class EngineEnd {
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration FORCED_PATIENCE = Duration.ofSeconds(10);

  private final EngineFiles files;

  EngineEnd(EngineFiles files) {
    this.files = files;
  }

  /// Ends an engine that takes clients, and waits for its end.
  ///
  /// @throws EngineException if it does not end
  void end(EngineState.Ready engine) throws InterruptedException {
    Optional<ProcessHandle> process = ProcessHandle.of(engine.process());
    boolean agreed = process.isPresent() && EngineStop.request(engine.endpoint(), ANSWER_PATIENCE);
    if (!agreed || !hasEnded(process.get(), PATIENCE)) {
      end(process);
    }
  }

  /// Ends a process and waits for its end.
  ///
  /// @throws EngineException if it does not end
  void end(Optional<ProcessHandle> process) throws InterruptedException {
    if (process.isEmpty()) {
      return;
    }
    process.get().destroy();
    if (hasEnded(process.get(), PATIENCE)) {
      return;
    }
    process.get().destroyForcibly();
    if (!hasEnded(process.get(), FORCED_PATIENCE)) {
      throw new EngineException(
          new EngineState.Failed(
              "The engine's process " + process.get().pid() + " could not be ended.",
              "",
              files.log()));
    }
  }

  /// Engines of this workspace as the system knows them, also such that cannot be found by their
  /// file.
  Stream<ProcessHandle> strays() {
    String workspace = files.workspace().toString();
    return ProcessHandle.allProcesses()
        .filter(process -> {
          List<String> arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
          return arguments.contains("dev.tarn.engine.EngineMain") && arguments.contains(workspace);
        });
  }

  private static boolean hasEnded(ProcessHandle process, Duration patience)
      throws InterruptedException {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    }
  }
}
