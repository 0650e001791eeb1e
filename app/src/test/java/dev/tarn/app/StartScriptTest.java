package dev.tarn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script `tarn` in a tree of its own, with a JDK and a Maven that only tell what they were
/// asked.
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
  private static final Path SCRIPT = Path.of(System.getProperty("tarn.root", "..")).resolve("tarn");

  @TempDir private Path folder;

  private Path root;
  private Path jdk;
  private Path maven;
  private Instant clock = Instant.now();

  @BeforeEach
  void makeTree() throws IOException {
    root = Files.createDirectories(folder.resolve("a tree é"));
    Files.copy(SCRIPT, root.resolve("tarn"));
    program(root.resolve("tarn"));
    for (String source : List.of("pom.xml", "app/pom.xml", "app/src/main/java/A.java")) {
      Path file = root.resolve(source);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    jdk = jdk("the jdk", "25.0.3");
    maven =
        script(
            folder.resolve("maven"),
            """
            echo "asked: $*"
            echo "java: $JAVA_HOME"
            mkdir -p app/target engine/local/target
            echo args > app/target/tarn.args
            echo args > engine/local/target/engine.args
            """);
  }

  @Test
  void theFirstStartBuildsAndLaterOnesDoNot() throws IOException {
    Ran first = run("sql", "-e", "SELECT  1 * 2");
    assertThat(first.code()).isZero();
    assertThat(first.output())
        .isEqualTo(
            "[-Dtarn.aot=%1$s/app/target/aot][@%1$s/app/target/tarn.args][dev.tarn.app.Main]"
                    .formatted(root)
                + "[sql][-e][SELECT  1 * 2]");
    assertThat(first.errors()).startsWith("tarn: building ").contains("tarn: built in ");
    assertThat(Files.readString(root.resolve("target/build.log")))
        .contains("-DskipTests -pl app,engine/local -am package", "java: " + jdk);
    assertThat(run("--version").errors()).isEmpty();
  }

  @Test
  void changedNewAndDeletedSourcesAreBuiltAgain() throws IOException {
    assertThat(run().errors()).contains("built");
    Path source = root.resolve("app/src/main/java/A.java");
    later(source);
    assertThat(run().errors()).contains("built");
    age();
    assertThat(run().errors()).isEmpty();
    Files.writeString(root.resolve("app/src/main/java/B.java"), "");
    later(root.resolve("app/src/main/java/B.java"));
    assertThat(run().errors()).contains("built");
    age();
    Files.delete(root.resolve("app/src/main/java/B.java"));
    later(root.resolve("app/src/main/java"));
    assertThat(run().errors()).contains("built");
    age();
    Files.delete(root.resolve("engine/local/target/engine.args"));
    assertThat(run().errors()).contains("built");
  }

  @Test
  void aBuildThatFailsShowsItsLastLines() throws IOException {
    script(maven, "seq 100; echo 'COMPILATION ERROR'; exit 1");
    Ran ran = run("--version");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.output()).isEmpty();
    assertThat(ran.errors())
        .contains(
            "the build failed", "COMPILATION ERROR", root.resolve("target/build.log").toString())
        .doesNotContain("\n50\n");
  }

  @Test
  void linksAndOtherFoldersLeadHome() throws IOException {
    Path link = folder.resolve("bin");
    Files.createDirectories(link);
    Files.createSymbolicLink(link.resolve("first"), Path.of("../a tree é/tarn"));
    Files.createSymbolicLink(link.resolve("tarn-link"), Path.of("first"));
    Ran ran = run(link.resolve("tarn-link"), Map.of("JAVA_HOME", jdk.toString()), "x");
    assertThat(ran.output()).contains("@" + root + "/app/target/tarn.args");
  }

  @Test
  void anOldJavaIsPassedOver() throws IOException {
    Path old = jdk("old", "17.0.15");
    Path home = Files.createDirectories(folder.resolve("home"));
    Path candidates = home.resolve(".sdkman/candidates/java");
    Files.createDirectories(candidates);
    Files.move(jdk("sdk", "26"), candidates.resolve("26-open"));
    Ran ran =
        run(
            root.resolve("tarn"),
            Map.of("JAVA_HOME", old.toString(), "HOME", home.toString(), "PATH", "/usr/bin:/bin"));
    assertThat(ran.code()).isZero();
    assertThat(Files.readString(root.resolve("target/build.log"))).contains(".sdkman");
  }

  @Test
  void flagsOfTheEnvironmentComeBeforeTheProgram() throws IOException {
    Ran ran =
        run(
            root.resolve("tarn"),
            Map.of("JAVA_HOME", jdk.toString(), "TARN_JAVA_OPTS", "-Xmx1g -Da=b"));
    assertThat(ran.output())
        .contains("aot][-Xmx1g][-Da=b][@")
        .endsWith("/tarn.args][dev.tarn.app.Main]");
  }

  @Test
  void aStartCacheIsUsedIfThereIsOne() throws IOException {
    run();
    Path caches = Files.createDirectories(root.resolve("app/target/aot"));
    Files.writeString(caches.resolve("command.options"), "");
    String used = "[-Dtarn.aot=" + caches + "][@" + caches + "/command.options][@" + root;
    assertThat(run("sql", "-e", "SELECT 1").output()).startsWith(used);
    assertThat(run("engine", "status").output()).startsWith(used);
    assertThat(run().output()).contains("[-Dtarn.aot=" + caches + "][@" + root);

    Files.writeString(caches.resolve("window.options"), "");
    assertThat(run().output()).contains("[@" + caches + "/window.options]");
    assertThat(run("-w", "x").output()).contains("[@" + caches + "/window.options]");
    Map<String, String> off = Map.of("JAVA_HOME", jdk.toString(), "TARN_AOT", "off");
    assertThat(run(root.resolve("tarn"), off).output()).startsWith("[-XX:+UseSerialGC][@" + root);
  }

  @Test
  void theWindowHasACollectorUnlessTheUserChoseOne() throws IOException {
    assertThat(run().output()).startsWith("[-XX:+UseSerialGC]");
    assertThat(run("sql", "-e", "SELECT 1").output()).doesNotContain("GC");
    Map<String, String> chosen =
        Map.of("JAVA_HOME", jdk.toString(), "TARN_JAVA_OPTS", "-XX:+UseG1GC");
    assertThat(run(root.resolve("tarn"), chosen).output())
        .doesNotContain("Serial")
        .contains("[-XX:+UseG1GC]");
  }

  @Test
  void theNameOfAServerWithItsTokenIsNotAmongTheArgumentsOfTheProgram() throws IOException {
    script(jdk.resolve("bin/java"), "printf '[%s]' \"$@\"; printf ' to %s' \"$SPARK_REMOTE\"");
    String server = "sc://spark.example.com/;token=secret";
    assertThat(run("--remote", server, "sql", "-e", "SELECT  1").output())
        .endsWith("[--remote][env][sql][-e][SELECT  1] to " + server);
    assertThat(run("sql", "--remote=" + server, "-f", "-").output())
        .endsWith("[sql][--remote=env][-f][-] to " + server);
    assertThat(run("--remote").output()).endsWith("[dev.tarn.app.Main][--remote] to ");
  }

  @Test
  void withoutMavenItSaysWhatIsMissing() throws IOException {
    Files.delete(maven);
    Ran ran = run("--version");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errors()).contains("Maven").hasLineCount(1);
  }

  private record Ran(int code, String output, String errors) {}

  private Ran run(String... args) throws IOException {
    return run(root.resolve("tarn"), Map.of("JAVA_HOME", jdk.toString()), args);
  }

  private Ran run(Path script, Map<String, String> environment, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(args));
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
    builder.environment().put("TARN_MAVEN", maven.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(Program.end(process), output, Files.readString(errors));
  }

  /// Makes all sources older than the last build.
  private void age() throws IOException {
    later(root.resolve("app/target/tarn.stamp"));
  }

  /// Makes a file newer than all others.
  private void later(Path file) throws IOException {
    clock = clock.plusSeconds(60);
    Files.setLastModifiedTime(file, FileTime.from(clock));
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    script(home.resolve("bin/java"), "printf '[%s]' \"$@\"");
    script(home.resolve("bin/javac"), "exit 1");
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static Path script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text);
    program(file);
    return file;
  }

  private static void program(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
