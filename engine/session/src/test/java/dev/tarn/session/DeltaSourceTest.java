package dev.tarn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeltaSourceTest {
  @TempDir private Path table;

  private void commit(long version) throws IOException {
    Path log = Files.createDirectories(table.resolve("_delta_log"));
    Files.writeString(log.resolve(String.format("%020d.json", version)), "{}");
  }

  @Test
  void aTableHasChangedWhenItsLogHasANewerVersion() throws IOException {
    DeltaSource source = new DeltaSource("orders", table.toString(), 9);
    assertThat(source.isChanged()).isFalse();
    commit(9);
    Files.writeString(table.resolve("_delta_log/00000000000000000010.checkpoint.parquet"), "");
    assertThat(source.isChanged()).isFalse();
    commit(12);
    assertThat(source.isChanged()).isTrue();
  }
}
