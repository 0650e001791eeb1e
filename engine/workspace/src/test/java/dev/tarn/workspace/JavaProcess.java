package dev.tarn.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Processes of this JVM's program and class path.
public final class JavaProcess {
  private JavaProcess() {}

  /// A process that runs a class.
  ///
  /// @param main with a `main` method
  /// @param arguments of it
  /// @return not started yet
  public static ProcessBuilder of(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
