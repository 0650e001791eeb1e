package dev.tarn.workspace.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  @TempDir Path temporary;
  private StartCache cache = new StartCache(Path.of(""), "");

  @BeforeEach
  void makeFolder() throws IOException {
    cache = new StartCache(Files.createDirectories(temporary.resolve("a \"b\" é")), "engine");
  }

  @Test
  void withoutACacheAJvmGetsNoFlags() {
    assertThat(cache.flags()).isEmpty();
    assertThat(cache.isFor("1")).isFalse();
  }

  @Test
  void aNewCacheTakesThePlaceOfTheOneBefore() throws IOException {
    cache.publish(made("first"), "1");
    cache.publish(made("second"), "2");

    assertThat(cache.flags()).containsExactly("@" + cache.options());
    assertThat(cache.isFor("2")).isTrue();
    assertThat(cache.isFor("1")).isFalse();
    assertThat(caches()).singleElement().asString().contains("engine-");
    assertThat(caches().getFirst()).hasContent("second");
    assertThat(cache.options()).content().contains("-XX:AOTCache=", "a \\\"b\\\" é");
  }

  @Test
  void whatCannotBeMadeIsNotTriedAgainForTheSameBuildOnTheSameDay() throws IOException {
    cache.giveUp("1");

    assertThat(cache.isFor("1")).isTrue();
    assertThat(Files.readAllLines(cache.options())).allMatch(line -> line.startsWith("#"));
    Files.setLastModifiedTime(
        cache.options(), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    assertThat(cache.isFor("1")).isFalse();
  }

  @Test
  void aKeyChangesWithEachJarAndFlag() throws IOException {
    Path jar = Files.writeString(temporary.resolve("a.jar"), "jar");
    Path other = Files.writeString(temporary.resolve("b.jar"), "other");
    Path arguments = temporary.resolve("program.args");
    Files.writeString(arguments, "-Da=b\n-cp \"" + jar + File.pathSeparator + other + "\"\n");

    String before = StartKey.of(arguments);
    assertThat(StartKey.of(arguments)).isEqualTo(before);

    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
    String touched = StartKey.of(arguments);
    Files.writeString(arguments, "-Da=c\n-cp \"" + jar + File.pathSeparator + other + "\"\n");
    assertThat(List.of(before, touched, StartKey.of(arguments))).doesNotHaveDuplicates();
  }

  private Path made(String content) throws IOException {
    return Files.writeString(cache.folder().resolve("engine.new"), content);
  }

  private List<Path> caches() throws IOException {
    try (var files = Files.list(cache.folder())) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }
}
