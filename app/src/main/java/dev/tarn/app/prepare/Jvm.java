package dev.tarn.app.prepare;

import dev.tarn.workspace.engine.EngineOptions;
import dev.tarn.workspace.start.StartCache;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Starts JVMs that watch, make and try caches, one at a time.
///
/// @param log where they print
record Jvm(Path log) {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /// Flags for a run that is watched.
  ///
  /// @param record the file for what was seen; written when the JVM ends
  static List<String> watching(Path record) {
    return flags("record", "-XX:AOTConfiguration=" + record);
  }

  /// Runs a part as the user would, and watches it.
  ///
  /// @return the exit code
  int watch(Part part, Path record, List<String> flags, List<String> arguments)
      throws InterruptedException {
    List<String> all = new ArrayList<>(watching(record));
    all.addAll(flags);
    return run(part, all, arguments);
  }

  /// Makes a cache of what was seen.
  ///
  /// @return the exit code
  int make(Part part, Path record, Path cache) throws InterruptedException {
    return run(
        part,
        flags("create", "-XX:AOTConfiguration=" + record, "-XX:AOTCache=" + cache),
        List.of());
  }

  /// Starts a part with a cache, in a way that fails if the cache cannot be used.
  ///
  /// @return true if it can
  boolean accepts(Part part, Path cache) throws InterruptedException {
    return run(part, flags("on", "-XX:AOTCache=" + cache), part.trifle()) == part.trifleCode();
  }

  private static List<String> flags(String mode, String... files) {
    List<String> flags = new ArrayList<>(List.of("-XX:AOTMode=" + mode));
    flags.addAll(List.of(files));
    flags.addAll(StartCache.SILENCE);
    return flags;
  }

  private int run(Part part, List<String> flags, List<String> arguments)
      throws InterruptedException {
    EngineOptions options = EngineOptions.usual();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (part == Part.engine) {
      command.add("-Xmx" + options.heapBytes());
    }
    command.addAll(flags);
    command.add("@" + part.arguments());
    command.add(part.main());
    command.addAll(arguments);
    Process process = start(command);
    try {
      if (!process.waitFor(PATIENCE)) {
        throw new PreparationException("A trial run did not end; see " + log + ".");
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(List<String> command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      // A trial run is one of the local engine.
      builder.environment().remove("SPARK_REMOTE");
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new PreparationException("A JVM cannot be started: " + e.getMessage() + ".", e);
    }
  }
}
