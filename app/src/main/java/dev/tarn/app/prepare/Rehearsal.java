package dev.tarn.app.prepare;

import dev.tarn.session.connect.EngineStop;
import dev.tarn.workspace.engine.EngineException;
import dev.tarn.workspace.engine.EngineOptions;
import dev.tarn.workspace.engine.EngineState;
import dev.tarn.workspace.engine.LocalEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// One trial run of Tarn's programs on a new workspace, which is thrown away afterwards: what a
/// user does first, with a JVM that watches.
///
/// @param jvm starts the programs
/// @param records where what was seen is kept, a file a part
record Rehearsal(Jvm jvm, Path records) {
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(30);
  private static final Duration END_PATIENCE = Duration.ofMinutes(10);
  private static final String STATEMENTS =
      """
      SELECT 1;
      SHOW TABLES;
      CREATE TABLE rehearsal AS SELECT id, 'a' AS text, current_date() AS day FROM range(100);
      INSERT INTO rehearsal SELECT id, 'b', current_date() FROM range(10);
      SELECT day, count(*), sum(id) FROM rehearsal GROUP BY day;
      SELECT * FROM rehearsal ORDER BY id;
      SELECT n.n_name, count(*) AS customers, avg(c_acctbal) AS balance
      FROM samples.tpch.customer JOIN samples.tpch.nation n ON c_nationkey = n_nationkey
      GROUP BY ALL ORDER BY customers DESC;
      DROP TABLE rehearsal
      """;

  /// Runs the programs.
  ///
  /// @param parts which to watch
  /// @throws PreparationException if one does not do its part
  void run(Set<Part> parts) throws InterruptedException, IOException {
    Path folder = Files.createTempDirectory("tarn-prepare").toRealPath();
    Path workspace = folder.resolve("workspace");
    EngineOptions options =
        EngineOptions.usual()
            .withCache(Optional.empty())
            .withIdle(Duration.ofMinutes(1))
            .withFlags(parts.contains(Part.engine) ? Jvm.watching(record(Part.engine)) : List.of());
    try (LocalEngine engine = new LocalEngine(workspace, options)) {
      try {
        engine.ensureReady();
        List<String> apart = List.of("-Dtarn.user.dir=" + folder.resolve("user"));
        String place = workspace.toString();
        if (parts.contains(Part.command)) {
          watch(Part.command, apart, List.of("sql", "-w", place, "-e", STATEMENTS));
        }
        if (parts.contains(Part.window)) {
          watch(Part.window, apart, List.of("rehearse", "-w", place));
        }
      } finally {
        end(engine);
      }
    } catch (EngineException e) {
      throw new PreparationException("The trial run needs an engine: " + e.getMessage(), e);
    } finally {
      remove(folder);
    }
  }

  /// What was seen of a part.
  Path record(Part part) {
    return records.resolve(part + ".record");
  }

  private void watch(Part part, List<String> flags, List<String> arguments)
      throws InterruptedException {
    int code = jvm.watch(part, record(part), flags, arguments);
    if (code != 0) {
      throw new PreparationException(
          "The trial run of the " + part + " ended with code " + code + "; see " + jvm.log() + ".");
    }
  }

  /// Ends the engine and waits longer than usual, since it writes down what was seen.
  private static void end(LocalEngine engine) throws InterruptedException {
    if (engine.status() instanceof EngineState.Ready ready) {
      Optional<ProcessHandle> process = ProcessHandle.of(ready.process());
      EngineStop.request(ready.endpoint(), ANSWER_PATIENCE);
      try {
        if (process.isPresent()) {
          process.get().onExit().get(END_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
      } catch (ExecutionException | TimeoutException e) {
        // The next step ends it.
      }
    }
    engine.stop();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
