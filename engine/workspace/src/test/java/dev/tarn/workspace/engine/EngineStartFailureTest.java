package dev.tarn.workspace.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineStartFailureTest {
  @TempDir Path workspace;

  @Test
  void aMissingArgumentFileIsNamed() {
    Path missing = workspace.resolve("no/engine.args");

    EngineState.Failed failure = failureOf(EngineOptions.usual().withArguments(missing));

    assertThat(failure.reason()).startsWith("The engine is not built: " + missing + " is missing.");
  }

  @Test
  void whatTheJvmPrintedTellsWhyItEnded() throws IOException {
    Path arguments = Files.writeString(workspace.resolve("engine.args"), "-Xbogus");

    EngineState.Failed failure = failureOf(EngineOptions.usual().withArguments(arguments));

    assertThat(failure.reason())
        .isEqualTo("The engine ended while it was starting (code 1): Unrecognized option: -Xbogus");
    assertThat(failure.detail()).contains("Could not create the Java Virtual Machine");
    assertThat(failure.log()).isEqualTo(workspace.resolve(".tarn/logs/engine.out"));
  }

  @Test
  void theSameFailureIsToldAgainAtOnce() throws IOException {
    Path arguments = Files.writeString(workspace.resolve("engine.args"), "-Xbogus");

    try (LocalEngine engine =
        new LocalEngine(workspace, EngineOptions.usual().withArguments(arguments))) {
      EngineException first = catchThrowableOfType(EngineException.class, engine::ensureReady);
      EngineException again =
          assertTimeout(
              Duration.ofSeconds(20),
              () -> catchThrowableOfType(EngineException.class, engine::ensureReady));
      assertThat(again.failure()).isEqualTo(first.failure());
    }
  }

  @Test
  void furtherFlagsReachTheJvm() {
    List<String> flags = EngineOptions.words("  -Dfine=1   -Xmx1 ");

    assertThat(flags).containsExactly("-Dfine=1", "-Xmx1");
    assertThat(failureOf(EngineOptions.usual().withFlags(flags)).reason()).contains("maximum heap");
  }

  @Test
  void aHeapThatTheMachineDoesNotHaveIsTold() {
    EngineState.Failed failure = failureOf(EngineOptions.usual().withHeap(1L << 60));

    assertThat(failure.reason()).contains("heap");
  }

  @Test
  void aCatalogThatCannotBeOpenedIsTold() throws IOException {
    Files.createDirectories(workspace.resolve(".tarn"));
    Files.writeString(workspace.resolve(".tarn/metastore"), "not a folder");

    EngineState.Failed failure = failureOf(EngineOptions.usual().withHeap(1L << 30));

    assertThat(failure.reason()).isNotBlank().doesNotContain("\tat ");
    assertThat(new LocalEngine(workspace, EngineOptions.usual()).status())
        .isInstanceOf(EngineState.Failed.class);
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    Files.writeString(workspace.resolve(".tarn"), "not a folder");

    EngineState.Failed failure = failureOf(EngineOptions.usual());

    assertThat(failure.reason()).startsWith("The engine could not be started: ").contains(".tarn");
  }

  @Test
  void theHeapIsAQuarterOfTheMachineWithinBounds() {
    assertThat(EngineOptions.usualHeap(2L << 30)).isEqualTo(1L << 30);
    assertThat(EngineOptions.usualHeap(16L << 30)).isEqualTo(4L << 30);
    assertThat(EngineOptions.usualHeap(128L << 30)).isEqualTo(8L << 30);
  }

  private EngineState.Failed failureOf(EngineOptions options) {
    try (LocalEngine engine = new LocalEngine(workspace, options)) {
      EngineException error = catchThrowableOfType(EngineException.class, engine::ensureReady);
      assertThat(engine.status()).isEqualTo(error.failure());
      return error.failure();
    }
  }
}
