package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @Test
  void onlyOldLibrariesOfDuckDbAreDeleted(@TempDir Path folder) throws IOException {
    Path old = Files.createFile(folder.resolve("libduckdb_java123.so"));
    Path other = Files.createFile(folder.resolve("libother.so"));
    Path young = Files.createFile(folder.resolve("libduckdb_java456.so"));
    FileTime long_ = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    Files.setLastModifiedTime(old, long_);
    Files.setLastModifiedTime(other, long_);
    Leftovers.clear(folder);
    assertThat(old).doesNotExist();
    assertThat(other).exists();
    assertThat(young).exists();
  }
}
