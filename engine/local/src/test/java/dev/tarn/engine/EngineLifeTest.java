package dev.tarn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Iterator;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkproject.connect.grpc.StatusRuntimeException;

/// Engines as processes: how they start, recover and end.
class EngineLifeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @BeforeAll
  static void useOwnArguments() throws IOException {
    OwnArguments.use();
  }

  @Test
  void aKilledEngineIsFollowedByOneThatKnowsItsTables() throws Exception {
    Path workspace = folder.resolve("my lake ä 漢");
    try (TestEngine first = TestEngine.start(workspace)) {
      run(first, "CREATE TABLE kept AS SELECT 42 AS answer");
      assertThat(description(workspace)).contains("\"state\":\"ready\"");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(json(workspace))))
          .isEqualTo("rw-------");

      Process second = TestEngine.launch(workspace);
      assertThat(second.waitFor(PATIENCE)).isTrue();
      assertThat(second.exitValue()).isEqualTo(3);
      assertThat(first.process().isAlive()).isTrue();
      run(first, "SELECT * FROM kept");

      first.kill();
    }
    assertThat(json(workspace)).exists();
    Files.writeString(json(workspace), "{\"version\":1,\"pid\":");

    try (TestEngine next = TestEngine.start(workspace)) {
      run(next, "INSERT INTO kept SELECT answer + 1 FROM kept");
      assertThat(json(workspace).resolveSibling("engine.json.corrupt-1"))
          .hasContent("{\"version\":1,\"pid\":");
      assertThat(workspace.resolve("lakehouse/kept/_delta_log")).isDirectory();

      next.stop();
    }
    assertThat(json(workspace)).doesNotExist();
    assertThat(workspace.resolve(".tarn/tmp")).doesNotExist();
    assertThat(folder.toFile().list()).containsExactly("my lake ä 漢");
  }

  @Test
  void anEngineEndsWhenAClientAsksItTo() throws Exception {
    Path workspace = folder.resolve("asked");
    try (TestEngine engine = TestEngine.start(workspace);
        RawClient client = new RawClient(engine.port(), engine.token())) {
      client.stop();

      assertThat(engine.process().onExit().get().isAlive()).isFalse();
    }
    assertThat(json(workspace)).doesNotExist();
    assertThat(log(workspace)).contains("Ending: A client asked the engine to stop.");
  }

  @Test
  void anEngineEndsWhenNobodyNeedsItButNotBefore() throws Exception {
    Path workspace = folder.resolve("idle");
    try (TestEngine engine = TestEngine.start(workspace, "--idle-seconds", "4");
        RawClient client = new RawClient(engine.port(), engine.token())) {
      Iterator<ExecutePlanResponse> slow =
          client.sql("SELECT java_method('java.lang.Thread', 'sleep', 8000L) FROM range(1)");
      slow.forEachRemaining(answer -> {});
      assertThat(engine.process().isAlive()).isTrue();

      assertThat(engine.process().onExit().get().isAlive()).isFalse();
    }
    assertThat(log(workspace)).contains("Ending: No client for 4 s.");
  }

  @Test
  void anEngineThatEndsStopsWhatRuns() throws Exception {
    Path workspace = folder.resolve("busy");
    try (TestEngine engine = TestEngine.start(workspace);
        RawClient client = new RawClient(engine.port(), engine.token())) {
      Iterator<ExecutePlanResponse> running =
          client.sql("SELECT count(*) FROM range(100000000000) WHERE id % 7 = hash(id)");
      assertThat(running.next().hasArrowBatch()).isFalse();

      engine.process().destroy();

      assertThat(engine.process().onExit().get().isAlive()).isFalse();
      assertThatThrownBy(() -> running.forEachRemaining(answer -> {}))
          .isInstanceOf(StatusRuntimeException.class);
    }
    assertThat(json(workspace)).doesNotExist();
  }

  @Test
  void aCatalogThatCannotBeReadIsNamed() throws Exception {
    Path workspace = folder.resolve("broken");
    Path metastore = Files.createDirectories(workspace.resolve(".tarn/metastore"));
    Files.writeString(metastore.resolve("service.properties"), "not Derby's");

    assertThat(exitOf(workspace)).isEqualTo(1);
    assertThat(description(workspace))
        .contains("\"state\":\"failed\"")
        .contains("\"step\":\"catalog\"")
        .contains("\"fault\":\"catalog\"")
        .contains("The catalog in .tarn/metastore cannot be read")
        .contains("`tarn catalog repair`");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    Path workspace = folder.resolve("port");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(exitOf(workspace, "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
    }
    assertThat(description(workspace))
        .contains("\"state\":\"failed\"")
        .contains("The engine's port cannot be opened");
  }

  @Test
  void aWorkspaceThatCannotBeWrittenIsNamed() throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("closed"));
    Files.writeString(workspace.resolve("lakehouse"), "a file where a folder must be");

    assertThat(exitOf(workspace)).isEqualTo(1);
    assertThat(workspace.resolve(".tarn/logs/engine.out"))
        .content()
        .contains("There is a file where Tarn needs a folder: " + workspace.resolve("lakehouse"));
  }

  private static int exitOf(Path workspace, String... more) throws InterruptedException {
    Process process = TestEngine.launch(workspace, more);
    assertThat(process.waitFor(PATIENCE)).isTrue();
    return process.exitValue();
  }

  private static void run(TestEngine engine, String statement) {
    try (RawClient client = new RawClient(engine.port(), engine.token())) {
      client.sql(statement).forEachRemaining(answer -> {});
    }
  }

  private static Path json(Path workspace) {
    return workspace.resolve(".tarn/engine.json");
  }

  private static String description(Path workspace) throws IOException {
    return Files.readString(json(workspace));
  }

  private static String log(Path workspace) throws IOException {
    return Files.readString(workspace.resolve(".tarn/logs/engine.log"));
  }
}
