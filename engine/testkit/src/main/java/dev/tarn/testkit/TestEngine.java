package dev.tarn.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An engine process for tests, started as Tarn starts it: from the argument file that the build of
/// `engine/local` makes.
///
/// Most tests share one, since a start takes seconds: [#shared()]. A test that stops or kills its
/// engine starts one of its own: [#start(Path, String...)]. Every engine is ended with the JVM of
/// the tests at the latest.
public final class TestEngine implements AutoCloseable {
  /// A setting of Spark's that engines of tests take over from the JVM of the tests.
  private static final String ACCELERATED = "spark.tarn.accelerator.enabled";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();
  private static final Set<Path> TEMPORARY = ConcurrentHashMap.newKeySet();
  private static @Nullable TestEngine shared;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestEngine::endAll, "tarn-test-engines"));
  }

  private final Process process;
  private final Path workspace;
  private final int port;
  private final String token;

  private TestEngine(Process process, Path workspace, int port, String token) {
    this.process = process;
    this.workspace = workspace;
    this.port = port;
    this.token = token;
  }

  /// The engine that all tests of this JVM share, on a temporary workspace; started at the first
  /// call.
  public static synchronized TestEngine shared() {
    if (shared == null || !shared.process.isAlive()) {
      try {
        Path folder = Files.createTempDirectory("tarn test ").toRealPath();
        TEMPORARY.add(folder);
        shared = start(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /// Starts an engine and waits until it takes clients.
  ///
  /// @param workspace a folder; made if it is not there
  /// @param more further arguments of the engine, such as `--idle-seconds`, `5`
  /// @throws IllegalStateException with the engine's own words if it does not become ready
  public static TestEngine start(Path workspace, String... more) {
    try {
      return await(launch(workspace, more), workspace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The argument file that starts an engine: JVM flags and class path. The system property
  /// `tarn.engine.args` names another one than the build's.
  public static Path argumentFile() {
    String chosen = System.getProperty("tarn.engine.args");
    Path built = Path.of(System.getProperty("tarn.root", "."), "engine/local/target/engine.args");
    return (chosen == null ? built : Path.of(chosen)).toAbsolutePath().normalize();
  }

  /// Starts an engine's process and does not wait for anything.
  ///
  /// @param workspace a folder; made if it is not there
  /// @param more further arguments of the engine
  public static Process launch(Path workspace, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Engines of tests live for seconds: the slower compiler would never pay.
    command.addAll(List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-D" + ACCELERATED + "=" + Boolean.getBoolean(ACCELERATED));
    command.add("@" + argumentFile());
    command.add("dev.tarn.engine.EngineMain");
    command.add("--workspace");
    command.add(workspace.toString());
    command.addAll(List.of(more));
    try {
      Path logs = Files.createDirectories(workspace.resolve(".tarn/logs"));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(logs.resolve("engine.out").toFile()));
      Process process = builder.start();
      STARTED.add(process);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The host to connect to; always `localhost`.
  public String host() {
    return "localhost";
  }

  /// The Connect server's port.
  public int port() {
    return port;
  }

  /// What a client must show as `authorization: Bearer …`.
  public String token() {
    return token;
  }

  /// The folder that the engine serves.
  public Path workspace() {
    return workspace;
  }

  /// The engine's process.
  public ProcessHandle process() {
    return process.toHandle();
  }

  /// Ends the engine cleanly and waits for its end.
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /// Ends the engine as a crash would, and waits for its end.
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    stop();
  }

  private static TestEngine await(Process process, Path workspace) throws IOException {
    Path folder = workspace.resolve(".tarn");
    Path file = folder.resolve("engine.json");
    Instant end = Instant.now().plus(PATIENCE);
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      folder.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      while (Instant.now().isBefore(end)) {
        String text = Files.exists(file) ? Files.readString(file) : "";
        boolean own = text.contains("\"pid\":" + process.pid() + ",");
        if (own && "ready".equals(word(text, "state"))) {
          return new TestEngine(
              process, workspace, Integer.parseInt(word(text, "port")), word(text, "token"));
        }
        if (!process.isAlive()) {
          throw new IllegalStateException(
              "the engine ended with code " + process.exitValue() + ": " + words(workspace));
        }
        WatchKey key = watch.poll(500, TimeUnit.MILLISECONDS);
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IllegalStateException("the engine did not become ready: " + words(workspace));
  }

  private static String words(Path workspace) throws IOException {
    StringBuilder words = new StringBuilder();
    for (String name : List.of("engine.json", "logs/engine.out", "logs/engine.log")) {
      Path file = workspace.resolve(".tarn").resolve(name);
      if (Files.exists(file)) {
        words.append('\n').append(name).append(":\n").append(Files.readString(file));
      }
    }
    return words.toString();
  }

  private static String word(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static void endAll() {
    STARTED.forEach(Process::destroyForcibly);
    for (Path folder : TEMPORARY) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        System.err.println("not deleted: " + folder);
      }
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE)) {
        process.destroyForcibly();
        throw new IllegalStateException("the engine did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
