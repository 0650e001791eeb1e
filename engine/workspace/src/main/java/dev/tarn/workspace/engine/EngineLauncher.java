package dev.tarn.workspace.engine;

import dev.tarn.workspace.file.FileWords;
import dev.tarn.workspace.start.Detached;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes engine processes that outlive their maker.
final class EngineLauncher {
  private static final long LARGE_OUTPUT = 1 << 20;
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final EngineFiles files;
  private final EngineOptions options;

  EngineLauncher(EngineFiles files, EngineOptions options) {
    this.files = files;
    this.options = options;
  }

  /// Starts a process.
  ///
  /// @throws EngineException if it cannot be made
  Launch launch() {
    if (!Files.isReadable(options.arguments())) {
      throw new EngineException(
          failure(
              "The engine is not built: "
                  + options.arguments()
                  + " is missing. Build Tarn with `mvn package`, or name the file with"
                  + " -Dtarn.engine.args=FILE."));
    }
    try {
      files.create();
      long before = prepareOutput();
      Process process = builder().start();
      return new Launch(process, before, System.nanoTime());
    } catch (IOException e) {
      throw new EngineException(
          failure("The engine could not be started: " + FileWords.of(e) + "."));
    }
  }

  private ProcessBuilder builder() {
    List<String> command = new ArrayList<>();
    command.add(options.java().toString());
    command.add("-Xmx" + options.heapBytes());
    options.cache().ifPresent(cache -> command.addAll(cache.flags()));
    command.addAll(options.flags());
    command.add("@" + options.arguments());
    command.add("dev.tarn.engine.EngineMain");
    command.addAll(List.of("--workspace", files.workspace().toString()));
    command.addAll(List.of("--idle-minutes", Long.toString(options.idle().toMinutes())));
    ProcessBuilder builder =
        Detached.process(command)
            .directory(files.workspace().toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(files.output().toFile()));
    cleanse(builder.environment());
    return builder;
  }

  /// Takes out what other installations of Spark left in the environment, and makes sure that the
  /// engine can name any file.
  private static void cleanse(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("SPARK_"));
    String locale =
        environment.getOrDefault(
            "LC_ALL", environment.getOrDefault("LC_CTYPE", environment.getOrDefault("LANG", "")));
    if (!WINDOWS && !locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8")) {
      environment.put("LC_ALL", "C.UTF-8");
    }
  }

  private long prepareOutput() throws IOException {
    Path output = files.output();
    if (Files.notExists(output)) {
      return 0;
    }
    if (Files.size(output) > LARGE_OUTPUT) {
      Files.move(
          output,
          output.resolveSibling(output.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      return 0;
    }
    return Files.size(output);
  }

  private EngineState.Failed failure(String reason) {
    return new EngineState.Failed(reason, "", files.log());
  }
}
