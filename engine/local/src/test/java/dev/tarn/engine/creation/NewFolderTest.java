package dev.tarn.engine.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {
  @TempDir Path home;

  @Test
  void whatAnotherStatementWritesIsNotTakenAway() throws IOException {
    NewFolder first = enter();
    Files.createDirectories(home.resolve("t/_delta_log"));
    NewFolder second = enter();
    first.giveUp(false);
    assertThat(home.resolve("t")).exists();
    second.giveUp(false);
    assertThat(home.resolve("t")).doesNotExist();
  }

  @Test
  void theFolderStaysIfOneOfSeveralMadeItsTable() throws IOException {
    NewFolder first = enter();
    NewFolder second = enter();
    Files.createDirectories(home.resolve("t/_delta_log"));
    first.keep();
    second.giveUp(false);
    assertThat(home.resolve("t")).exists();
  }

  @Test
  void whatALateTaskWritesGoesAndWhatOthersPutThereStays() throws IOException {
    NewFolder folder = enter();
    folder.giveUp(true);
    Files.createDirectories(home.resolve("t"));
    Files.writeString(home.resolve("t/part-00000-late.parquet"), "late");
    NewFolder.sweepAll(false);
    assertThat(home.resolve("t")).doesNotExist();

    Files.createDirectories(home.resolve("t"));
    Files.writeString(home.resolve("t/part-00001-late.parquet"), "late");
    Files.writeString(home.resolve("t/mine.txt"), "mine");
    NewFolder.sweepAll(true);
    assertThat(home.resolve("t").toFile().list()).containsExactly("mine.txt");
    assertThat(NewFolder.isSwept()).isTrue();
  }

  private NewFolder enter() throws IOException {
    return NewFolder.enter(
        FileSystem.getLocal(new Configuration(false)),
        new org.apache.hadoop.fs.Path(home.resolve("t").toString()));
  }
}
