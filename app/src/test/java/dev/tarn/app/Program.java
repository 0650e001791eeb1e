package dev.tarn.app;

import dev.tarn.testkit.TestEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program as a process of its own, as a shell would run it.
final class Program {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private Program() {}

  /// What a run left.
  record Ended(int code, ByteArrayOutputStream output, String errors) {
    String text() {
      return output.toString(StandardCharsets.UTF_8);
    }
  }

  /// Starts the program.
  static Process start(Path errors, String... args) throws IOException {
    return builder(args).redirectError(errors.toFile()).start();
  }

  /// Runs the program to its end.
  static Ended run(String... args) {
    return run(Map.of(), "", args);
  }

  /// Runs the program to its end.
  static Ended run(Map<String, String> environment, String input, String... args) {
    try {
      Path errors = Files.createTempFile("tarn-errors", ".txt");
      try {
        ProcessBuilder builder = builder(args).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
          stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          // It did not want its input.
        }
        ByteArrayOutputStream output = all(process.getInputStream());
        return new Ended(end(process), output, Files.readString(errors));
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits for a process's end.
  static int end(Process process) {
    try {
      if (!process.waitFor(PATIENCE)) {
        process.destroyForcibly();
        throw new IllegalStateException("the program did not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ByteArrayOutputStream all(InputStream stream) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    stream.transferTo(all);
    return all;
  }

  private static ProcessBuilder builder(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-Dtarn.engine.args=" + TestEngine.argumentFile(),
            "-Dtarn.user.dir=" + TestEngine.shared().workspace().resolve("user"),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "dev.tarn.app.Main"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    return builder;
  }
}
