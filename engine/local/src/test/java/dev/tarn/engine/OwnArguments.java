package dev.tarn.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The argument file for engines that this module's tests start: the build makes its own only after
/// them.
public final class OwnArguments {
  private static final List<String> KEPT =
      List.of("--add-opens", "--sun-misc", "--enable-native", "-Dio.netty", "-Djava.net");

  private OwnArguments() {}

  /// Writes the file from this JVM's own flags and class path, and makes the test kit use it.
  public static void use() throws IOException {
    String flags =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> KEPT.stream().anyMatch(flag::startsWith))
            .collect(Collectors.joining(" "));
    Path file = Path.of(System.getProperty("tarn.module"), "target", "test-engine.args");
    String classPath = System.getProperty("java.class.path").replace('\\', '/');
    Files.writeString(file, flags + "\n-cp \"" + classPath + "\"\n");
    System.setProperty("tarn.engine.args", file.toString());
  }
}
