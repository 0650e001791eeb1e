package dev.tarn.workspace.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.workspace.Eventually;
import dev.tarn.workspace.JavaProcess;
import dev.tarn.workspace.listen.Subscription;
import dev.tarn.workspace.start.StartCache;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real engines on folders whose names are not plain.
class LocalEngineTest {
  private static final EngineOptions OPTIONS = EngineOptions.usual().withHeap(1L << 30);

  @TempDir Path temporary;
  private Path workspace = Path.of("");
  private LocalEngine engine = new LocalEngine(workspace, OPTIONS);

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Files.createDirectories(temporary.resolve("my lake ü 漢字"));
    engine = new LocalEngine(workspace, OPTIONS);
  }

  @AfterEach
  void endEngine() throws InterruptedException {
    engine.stop();
    engine.close();
  }

  @Test
  void anEngineIsStartedOnDemandFoundAgainAndEnded() throws Exception {
    assertThat(engine.status()).isEqualTo(new EngineState.Stopped());

    List<EngineState> seen = new ArrayList<>();
    Endpoint endpoint = engine.ensureReady(seen::add);

    try (Socket socket = new Socket(endpoint.host(), endpoint.port())) {
      assertThat(socket.isConnected()).isTrue();
    }
    assertThat(seen.getFirst()).isEqualTo(new EngineState.Stopped());
    assertThat(seen.getLast())
        .isInstanceOfSatisfying(
            EngineState.Ready.class,
            ready -> {
              assertThat(ready.sparkVersion()).startsWith("4.");
              assertThat(ready.heapBytes()).isEqualTo(1L << 30);
            });
    assertThat(stepsOf(seen)).containsSubsequence(EngineStep.JAVA, EngineStep.SPARK);
    assertThat(stepsOf(seen)).isSorted();
    try (LocalEngine other = new LocalEngine(workspace, OPTIONS)) {
      assertThat(other.ensureReady()).isEqualTo(endpoint);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(workspace.resolve(".tarn/engine.json"))))
        .isEqualTo("rw-------");

    // The Ctrl+C of the terminal that started it.
    ProcessHandle process = process(engine);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(engine.status()).isInstanceOf(EngineState.Ready.class);
    assertThat(process.isAlive()).isTrue();

    engine.stop();

    assertThat(process.isAlive()).isFalse();
    assertThat(engine.status()).isEqualTo(new EngineState.Stopped());
    assertThat(workspace.resolve(".tarn/engine.json")).doesNotExist();
    assertThat(engine.logs().log()).exists();
  }

  @Test
  void aKilledEngineIsNoticedAtOnceAndReplacedByTheNextRun() throws Exception {
    List<EngineState> seen = new CopyOnWriteArrayList<>();
    try (Subscription _ = engine.listen(seen::add)) {
      Endpoint first = engine.ensureReady();
      Eventually.until(() -> seen.getLast() instanceof EngineState.Ready);

      ProcessHandle process = process(engine);
      process.destroyForcibly();
      process.onExit().get(1, TimeUnit.MINUTES);

      Eventually.until(() -> seen.getLast() instanceof EngineState.Failed);
      assertThat(((EngineState.Failed) seen.getLast()).reason())
          .isEqualTo("The engine's process ended unexpectedly.");

      // What is left over names the dead process; and it may be damaged, too.
      Files.writeString(workspace.resolve(".tarn/engine.json"), "{\"pid\": 12");
      Endpoint second = engine.ensureReady();

      assertThat(second.token()).isNotEqualTo(first.token());
      assertThat(workspace.resolve(".tarn/engine.json.corrupt-1")).hasContent("{\"pid\": 12");
      Eventually.until(() -> seen.getLast() instanceof EngineState.Ready);
    }
  }

  @Test
  void twoProcessesThatStartAtOnceEndWithOneEngineThatOutlivesThem() throws Exception {
    List<Process> starters = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      starters.add(
          JavaProcess.of(EnsureReady.class, workspace.toString(), OPTIONS.arguments().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    }
    List<String> tokens = new ArrayList<>();
    for (Process starter : starters) {
      tokens.add(new String(starter.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertThat(starter.waitFor(Duration.ofMinutes(1))).isTrue();
    }

    assertThat(tokens.getFirst()).isNotEmpty().isEqualTo(tokens.getLast());
    assertThat(engine.status())
        .isInstanceOfSatisfying(
            EngineState.Ready.class,
            ready -> assertThat(ready.endpoint().token()).isEqualTo(tokens.getFirst()));
    assertThat(engine.ensureReady().token()).isEqualTo(tokens.getFirst());
  }

  @Test
  void aStartCacheIsUsedAndOneThatIsBrokenIsPassedOverInSilence() throws Exception {
    StartCache cache = new StartCache(Files.createDirectories(temporary.resolve("aot")), "engine");
    cache.publish(Files.writeString(cache.folder().resolve("engine.new"), "no cache"), "key");
    engine = new LocalEngine(workspace, OPTIONS.withCache(Optional.of(cache)));

    engine.ensureReady();

    assertThat(process(engine).info().arguments().orElseThrow()).contains("@" + cache.options());
    assertThat(engine.logs().lastOfOutput(10)).isEmpty();
  }

  @Test
  void anEngineWhoseFileIsLostCanBeEnded() throws Exception {
    engine.ensureReady();
    ProcessHandle process = process(engine);
    Files.delete(workspace.resolve(".tarn/engine.json"));
    assertThat(engine.status()).isEqualTo(new EngineState.Stopped());

    engine.stop();

    assertThat(process.isAlive()).isFalse();
  }

  private static ProcessHandle process(LocalEngine engine) {
    EngineState.Ready ready = (EngineState.Ready) engine.status();
    return ProcessHandle.of(ready.process()).orElseThrow();
  }

  private static List<EngineStep> stepsOf(List<EngineState> states) {
    return states.stream()
        .filter(EngineState.Starting.class::isInstance)
        .map(state -> ((EngineState.Starting) state).step())
        .distinct()
        .toList();
  }
}
