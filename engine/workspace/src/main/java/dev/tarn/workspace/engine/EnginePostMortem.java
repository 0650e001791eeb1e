package dev.tarn.workspace.engine;

import java.util.List;
import java.util.Optional;

/// Finds words for the end of an engine that nobody asked for.
final class EnginePostMortem {
  private static final int LINES = 12;

  private final EngineFiles files;

  EnginePostMortem(EngineFiles files) {
    this.files = files;
  }

  /// An engine that could not start.
  EngineState.Failed notStarted(Launch launch, Optional<EngineDescription> last) {
    String said =
        last.filter(description -> description.pid() == launch.process().pid())
            .filter(EngineDescription::isFailed)
            .map(EngineDescription::words)
            .orElse("");
    List<String> all = EngineLogs.last(files.output(), launch.outputBefore(), Integer.MAX_VALUE);
    List<String> printed = all.subList(Math.max(0, all.size() - LINES), all.size());
    if (!said.isEmpty()) {
      return new EngineState.Failed(said, String.join("\n", printed), files.log());
    }
    String reason =
        "The engine ended while it was starting (code "
            + launch.process().exitValue()
            + ")"
            + cause(all);
    return new EngineState.Failed(reason, text(printed), files.output());
  }

  /// An engine that told why it failed.
  EngineState.Failed told(EngineDescription engine) {
    return new EngineState.Failed(engine.words(), "", files.log());
  }

  /// An engine that was seen alive and is gone.
  EngineState.Failed vanished() {
    List<String> printed = EngineLogs.last(files.output(), 0, LINES);
    boolean memory = printed.stream().anyMatch(line -> line.contains("OutOfMemoryError"));
    String reason =
        memory
            ? "The engine ran out of memory and ended. Give it a larger heap in the settings."
            : "The engine's process ended unexpectedly.";
    return new EngineState.Failed(reason, text(printed), files.log());
  }

  /// The line that names the fault: a JVM prints it first, then what follows from it.
  private static String cause(List<String> printed) {
    return printed.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("WARNING:"))
        .filter(line -> !line.equals("Error occurred during initialization of VM"))
        .findFirst()
        .map(line -> ": " + line.strip())
        .orElse(".");
  }

  private String text(List<String> printed) {
    List<String> lines = printed.isEmpty() ? EngineLogs.last(files.log(), 0, LINES) : printed;
    return String.join("\n", lines);
  }
}
