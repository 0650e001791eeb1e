package dev.tarn.workspace.engine;

import com.sun.management.OperatingSystemMXBean;
import dev.tarn.workspace.start.StartCache;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a workspace's engine is started.
///
/// @param java the `java` program, version 25 or later
/// @param arguments the file of JVM flags and class path that the build makes
/// @param heapBytes the most heap that the engine takes
/// @param idle how long it waits without a client and a run before it ends itself, in whole
///   minutes; zero means for ever
/// @param cache makes it start faster; looked for at each start
/// @param flags further flags for its JVM
public record EngineOptions(
    Path java,
    Path arguments,
    long heapBytes,
    Duration idle,
    Optional<StartCache> cache,
    List<String> flags) {
  private static final long GIBIBYTE = 1L << 30;
  private static final String USERS_FLAGS = "TARN_ENGINE_JAVA_OPTS";
  private static final Duration USUAL_IDLE = Duration.ofMinutes(30);

  /// The usual way: the `java` of this process, a quarter of the machine's memory, the flags that
  /// the user names in the environment by `TARN_ENGINE_JAVA_OPTS`.
  ///
  /// The argument file is named by the system property `tarn.engine.args`; without it, it is looked
  /// for in the source tree named by `tarn.root`.
  ///
  /// @return options to refine
  public static EngineOptions usual() {
    return new EngineOptions(
        javaProgram(),
        argumentFile(),
        usualHeap(machineMemory()),
        USUAL_IDLE,
        StartCache.usualFolder().map(folder -> new StartCache(folder, "engine")),
        words(System.getenv().getOrDefault(USERS_FLAGS, "")));
  }

  /// The same with another heap.
  ///
  /// @param bytes the most heap that the engine takes
  /// @return new options
  public EngineOptions withHeap(long bytes) {
    return new EngineOptions(java, arguments, bytes, idle, cache, flags);
  }

  /// The same with another idle time.
  ///
  /// @param time whole minutes; zero for ever
  /// @return new options
  public EngineOptions withIdle(Duration time) {
    return new EngineOptions(java, arguments, heapBytes, time, cache, flags);
  }

  /// The same with another argument file.
  ///
  /// @param file of JVM flags and class path
  /// @return new options
  public EngineOptions withArguments(Path file) {
    return new EngineOptions(java, file, heapBytes, idle, cache, flags);
  }

  /// The same with another start cache, or none.
  ///
  /// @param other in place of the one there is
  /// @return new options
  public EngineOptions withCache(Optional<StartCache> other) {
    return new EngineOptions(java, arguments, heapBytes, idle, other, flags);
  }

  /// The same with other flags.
  ///
  /// @param all in place of those there are
  /// @return new options
  public EngineOptions withFlags(List<String> all) {
    return new EngineOptions(java, arguments, heapBytes, idle, cache, List.copyOf(all));
  }

  /// A fair heap for a machine: a quarter of its memory, at least 1 GiB, at most 8 GiB.
  ///
  /// @param memory the machine's memory in bytes
  /// @return bytes
  static long usualHeap(long memory) {
    return Math.clamp(memory / 4, GIBIBYTE, 8 * GIBIBYTE);
  }

  /// Blanks part flags and no quoting is read, as in the start script.
  static List<String> words(String text) {
    return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
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
