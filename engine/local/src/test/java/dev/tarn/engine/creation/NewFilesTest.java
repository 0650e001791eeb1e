package dev.tarn.engine.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.engine.EngineUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is taken away after a failure is what the statement itself made, and nothing else.
class NewFilesTest {
  private final SparkSession session = EngineUnderTest.session();
  @TempDir Path home;
  private Path table = Path.of("");

  @BeforeEach
  void place() {
    table = home.resolve("t");
  }

  @Test
  void whatTheStatementMadeGoesAndWhatOthersMadeStays() throws IOException {
    Creation creation = begin();
    creation.during(() -> make("id=1/part-00000-own.parquet"));
    make("id=2/part-00000-others.parquet");
    creation.failed();
    assertThat(table.resolve("id=1")).doesNotExist();
    assertThat(table.resolve("id=2/part-00000-others.parquet")).exists();
  }

  @Test
  void aFileThatWasThereStaysEvenIfTheStatementWritesIntoIt() throws IOException {
    make("part-00000-mine.parquet");
    Files.createDirectories(table.resolve("id=mine"));
    Creation creation = begin();
    creation.during(() -> make("part-00000-mine.parquet"));
    creation.during(() -> make("id=mine/part-00000-own.parquet"));
    creation.failed();
    assertThat(table.resolve("part-00000-mine.parquet")).exists();
    assertThat(table.resolve("id=mine")).isEmptyDirectory();
  }

  @Test
  void whatWasCommittedStaysWhateverHappensThen() throws IOException {
    Creation creation = begin();
    Path commit = table.resolve("elsewhere/00000000000000000000.json");
    creation.during(() -> {
      NewFiles.commit(commit);
      return make("elsewhere/00000000000000000000.json") && make("part-00000-own.parquet");
    });
    creation.failed();
    assertThat(table.resolve("part-00000-own.parquet")).exists();
  }

  @Test
  void aLogThatHasAnythingIsThatOfATable() throws IOException {
    Creation creation = begin();
    creation.during(() -> make("part-00000-own.parquet"));
    make("_delta_log/_staged_commits/0.json");
    creation.failed();
    assertThat(table.resolve("part-00000-own.parquet")).exists();
  }

  @Test
  void aTaskThatIsLateMakesNothingMore() throws IOException {
    Creation creation = begin();
    creation.during(() -> make("part-00000-own.parquet"));
    creation.failed();
    assertThatThrownBy(() -> creation.during(() -> make("part-00001-late.parquet")))
        .hasMessageContaining("has ended");
    assertThat(table).doesNotExist();
  }

  @Test
  void theFolderStaysWhileAnotherStatementWantsIt() throws IOException {
    Creation first = begin();
    first.during(() -> make("part-00000-first.parquet"));
    Creation second = begin();
    first.failed();
    first.failed();
    assertThat(table).isEmptyDirectory();
    second.during(() -> make("part-00000-second.parquet"));
    second.failed();
    assertThat(table).doesNotExist();
  }

  @Test
  void noFolderOfATableGoesBecauseAnotherStatementFailed() throws IOException {
    Creation first = begin();
    first.during(() -> make("_delta_log/_staged_commits/part-00000-first.parquet"));
    Creation second = begin();
    Files.delete(table.resolve("_delta_log/_staged_commits/part-00000-first.parquet"));
    first.failed();
    second.succeeded();
    assertThat(table.resolve("_delta_log/_staged_commits")).exists();
  }

  @Test
  void aFolderBehindALinkStays() throws IOException {
    Path real = Files.createDirectories(home.resolve("real"));
    Files.createSymbolicLink(table, real);
    Creation creation = begin();
    creation.during(() -> make("part-00000-own.parquet"));
    creation.failed();
    assertThat(table).isSymbolicLink();
    assertThat(real).isEmptyDirectory();
  }

  private Creation begin() {
    return Creation.begin(session.sparkContext(), table);
  }

  private boolean make(String name) {
    try {
      org.apache.hadoop.fs.Path path =
          new org.apache.hadoop.fs.Path(table.resolve(name).toString());
      FileSystem files = path.getFileSystem(session.sessionState().newHadoopConf());
      files.create(path).close();
      return files.exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
