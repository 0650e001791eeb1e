package dev.tarn.app.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.testkit.TestEngine;
import dev.tarn.workspace.start.StartCache;
import dev.tarn.workspace.start.StartKey;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The smallest cache, made by a real trial run: caches want jars, so this module's classes become
/// one first.
class PreparationTest {
  private static final Set<Part> COMMAND = EnumSet.of(Part.command);

  @TempDir Path temporary;
  private final List<String> told = new ArrayList<>();
  private Path folder = Path.of("");
  private Preparation preparation = new Preparation(folder, _ -> {});
  private StartCache cache = new StartCache(folder, "");

  @BeforeEach
  void nameArguments() throws IOException {
    folder = temporary.resolve("caches of é");
    preparation = new Preparation(folder, told::add);
    cache = new StartCache(folder, "command");
    System.setProperty("tarn.args", arguments().toString());
    Path engine = temporary.resolve("engine.args");
    Files.writeString(
        engine,
        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC\n" + Files.readString(TestEngine.argumentFile()));
    System.setProperty("tarn.engine.args", engine.toString());
  }

  @AfterEach
  void forgetArguments() {
    System.clearProperty("tarn.args");
    System.clearProperty("tarn.engine.args");
  }

  @Test
  void aCacheIsMadeThatTheProgramStartsWith() throws Exception {
    assertThat(preparation.wanted(COMMAND)).isEqualTo(COMMAND);

    assertThat(preparation.run(COMMAND)).isEqualTo(Preparation.Outcome.DONE);

    assertThat(told).hasSize(3).last().asString().startsWith("Ready: ");
    assertThat(preparation.wanted(COMMAND)).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString().replaceAll("-.*\\.", ".")))
          .containsExactlyInAnyOrder(
              "command.aot", "command.options", "prepare.lock", "prepare.log");
    }
    // In this mode a JVM ends at once if it cannot use its cache.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                cache.flags().getFirst(),
                "-XX:AOTMode=on",
                "@" + Part.command.arguments(),
                "dev.tarn.app.Main",
                "--version")
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).startsWith("Tarn ");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void onlyOneProcessMakesCachesAtATime() throws Exception {
    Files.createDirectories(folder);
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      assertThat(preparation.wanted(COMMAND)).isEmpty();
      assertThat(preparation.run(COMMAND)).isEqualTo(Preparation.Outcome.BUSY);
    }
    assertThat(told).isEmpty();
  }

  @Test
  void aTrialRunThatFailsIsNotTriedAgainUntilTheBuildChanges() throws Exception {
    Files.delete(temporary.resolve("engine.args"));

    assertThatThrownBy(() -> preparation.run(COMMAND))
        .isInstanceOf(PreparationException.class)
        .hasMessageContaining("The engine is not built");

    assertThat(preparation.wanted(COMMAND)).isEmpty();
    Path arguments = Part.command.arguments();
    assertThat(cache.isFor(StartKey.of(arguments))).isTrue();
    Files.writeString(arguments, "-Da=b\n" + Files.readString(arguments));
    assertThat(preparation.wanted(COMMAND)).isEqualTo(COMMAND);
  }

  /// The argument file that the build makes after the tests, made now.
  private Path arguments() throws IOException {
    List<String> jars = new ArrayList<>();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : classPath.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (!path.endsWith("test-classes")) {
        jars.add((Files.isDirectory(path) ? jar(path) : path).toString());
      }
    }
    return Files.writeString(
        temporary.resolve("tarn.args"),
        """
        --add-opens=java.base/java.nio=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
        --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1
        -cp "%s"
        """
            .formatted(String.join(File.pathSeparator, jars)));
  }

  private Path jar(Path classes) {
    Path jar = temporary.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
    int code =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                new PrintWriter(System.out, false, UTF_8),
                new PrintWriter(System.err, false, UTF_8),
                "--create",
                "--file=" + jar,
                "-C",
                classes.toString(),
                ".");
    assertThat(code).isZero();
    return jar;
  }
}
