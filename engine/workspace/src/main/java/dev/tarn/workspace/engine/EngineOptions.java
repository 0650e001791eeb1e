package dev.tarn.workspace.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How a workspace's engine is started.
///
/// @param java the `java` program, version 25 or later
/// @param arguments the file of JVM flags and class path that the build makes
/// @param heapBytes the most heap that the engine takes
/// @param idle how long it waits without a client and a run before it ends itself, in whole
///   minutes; zero means for ever
public record EngineOptions(Path java, Path arguments, long heapBytes, Duration idle) {
  private static final long GIBIBYTE = 1L << 30;
  private static final Duration USUAL_IDLE = Duration.ofMinutes(30);

  /// The usual way: the `java` of this process, a quarter of the machine's memory.
  ///
  /// The argument file is named by the system property `tarn.engine.args`; without it, it is looked
  /// for in the source tree named by `tarn.root`.
  ///
  /// @return options to refine
  public static EngineOptions usual() {
    return new EngineOptions(javaProgram(), argumentFile(), usualHeap(machineMemory()), USUAL_IDLE);
  }

  /// The same with another heap.
  ///
  /// @param bytes the most heap that the engine takes
  /// @return new options
  public EngineOptions withHeap(long bytes) {
    return new EngineOptions(java, arguments, bytes, idle);
  }

  /// The same with another idle time.
  ///
  /// @param time whole minutes; zero for ever
  /// @return new options
  public EngineOptions withIdle(Duration time) {
    return new EngineOptions(java, arguments, heapBytes, time);
  }

  /// The same with another argument file.
  ///
  /// @param file of JVM flags and class path
  /// @return new options
  public EngineOptions withArguments(Path file) {
    return new EngineOptions(java, file, heapBytes, idle);
  }

  /// A fair heap for a machine: a quarter of its memory, at least 1 GiB, at most 8 GiB.
  ///
  /// @param memory the machine's memory in bytes
  /// @return bytes
  static long usualHeap(long memory) {
    return Math.clamp(memory / 4, GIBIBYTE, 8 * GIBIBYTE);
  }

  private static long machineMemory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  private static Path javaProgram() {
    Path programs = Path.of(System.getProperty("java.home"), "bin");
    // On Windows a process without a console of its own would get the Ctrl+C of its starter's.
    Path withoutConsole = programs.resolve("javaw.exe");
    return Files.exists(withoutConsole) ? withoutConsole : programs.resolve("java");
  }

  private static Path argumentFile() {
    String named = System.getProperty("tarn.engine.args");
    Path file =
        named == null
            ? Path.of(System.getProperty("tarn.root", "."), "engine/local/target/engine.args")
            : Path.of(named);
    return file.toAbsolutePath().normalize();
  }
}
