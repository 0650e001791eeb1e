package dev.tarn.session.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.TableInfo;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tables whose folders were damaged by hand, on the engine that all tests share: what is said of
/// them, and that the advice works.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableTroubleTest {
  private Path folder;
  private Session session;
  private Path whole;

  /// Versions 0 to 5 with 10 rows more each, and a checkpoint at 3.
  @BeforeAll
  void makeAWholeTable(@TempDir Path temporary) throws IOException {
    TestEngine engine = TestEngine.shared();
    folder = temporary.toRealPath();
    session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()), new ResultStore(folder.resolve("r")));
    whole = folder.resolve("whole table");
    run(
        "CREATE TABLE "
            + name(whole)
            + " USING delta TBLPROPERTIES ('delta.checkpointInterval' = '3')"
            + " AS SELECT id, 0 AS version FROM range(10)");
    for (int version = 1; version <= 5; version++) {
      run("INSERT INTO " + name(whole) + " SELECT id, " + version + " FROM range(10)");
    }
    assertThat(log(whole, "00000000000000000003.checkpoint.parquet")).exists();
  }

  @AfterAll
  void close() {
    session.close();
  }

  @Test
  void aMissingCommitIsNamedAndWhatIsBeforeItCanBeSaved() throws IOException {
    Path table = copy("gap");
    delete(log(table, "00000000000000000004.json"));

    StatementError error = failureOf("SELECT * FROM " + name(table));
    assertThat(error.message())
        .isEqualTo(
            "Version 4 of the table is missing: there is no 00000000000000000004.json in "
                + table.resolve("_delta_log")
                + "\nRestore the file from a backup. Without it, the table can be saved up to"
                + " version 3: move all files of the versions 5 out of _delta_log, also the hidden"
                + " ones.");
    assertThat(error.condition()).startsWith("DELTA_");

    Path aside = Files.createDirectories(folder.resolve("aside"));
    for (Path file : files(table.resolve("_delta_log"), "0000000000000000000[5]")) {
      Files.move(file, aside.resolve(file.getFileName()));
    }
    assertThat(count(table)).isEqualTo(40);
  }

  @Test
  void aDamagedCommitIsNamedAndOlderVersionsCanBeRead() throws IOException {
    Path table = copy("commit");
    Files.writeString(log(table, "00000000000000000005.json"), "{\"commitInfo\":{}}\n{\"add\":{");
    delete(hidden(log(table, "00000000000000000005.json")));

    assertThat(failureOf("SELECT sum(id) FROM " + name(table)).message())
        .isEqualTo(
            "Version 5 of the table is damaged: line 2 of its commit is no JSON\nRestore the file "
                + log(table, "00000000000000000005.json")
                + " from a backup. Versions up to 4 can be read (SELECT … VERSION AS OF 4) and"
                + " saved as another table (CREATE TABLE … AS SELECT …).");
    assertThat(ask("SELECT count(*) FROM " + name(table) + " VERSION AS OF 4")).isEqualTo(50L);
    Path saved = folder.resolve("saved");
    run("CREATE TABLE " + name(saved) + " AS SELECT * FROM " + name(table) + " VERSION AS OF 4");
    assertThat(count(saved)).isEqualTo(50);
  }

  @Test
  void aMissingDataFileIsNamedWithTheVersionThatWroteIt() throws IOException {
    Path table = copy("file");
    Path file = dataFile(table, 5);
    delete(file);

    assertThat(failureOf("SELECT sum(id) FROM " + name(table)).message())
        .startsWith("A data file of the table is gone: " + file.getFileName() + "\n")
        .contains("Restore the file from a backup into " + table + ".")
        .contains("Version 5 wrote it, so versions up to 4 can be read")
        .contains("SET spark.sql.files.ignoreMissingFiles = true");
    assertThat(ask("SELECT sum(version) FROM " + name(table) + " VERSION AS OF 4")).isEqualTo(100L);

    run("SET spark.sql.files.ignoreMissingFiles = true");
    run("INSERT OVERWRITE " + name(table) + " SELECT * FROM " + name(table));
    run("RESET spark.sql.files.ignoreMissingFiles");
    assertThat((long) ask("SELECT sum(version) FROM " + name(table))).isBetween(100L, 149L);
  }

  @Test
  void aDamagedDataFileIsNamedAndTheVersionBeforeItCanBeRestored() throws IOException {
    Path table = copy("parquet");
    Path file = dataFile(table, 5);
    cut(file, 200);

    assertThat(failureOf("SELECT sum(id) FROM " + name(table)).message())
        .startsWith(
            "A data file of the table is damaged: "
                + file.getFileName()
                + " (it is cut or overwritten: no Parquet mark at its ends)\n")
        .contains("ignoreCorruptFiles");
    run("RESTORE TABLE " + name(table) + " TO VERSION AS OF 4");
    assertThat(ask("SELECT sum(version) FROM " + name(table))).isEqualTo(100L);
  }

  @Test
  void aDamagedCheckpointCostsNothing() throws IOException {
    Path table = copy("checkpoint");
    Path checkpoint = log(table, "00000000000000000003.checkpoint.parquet");
    cut(checkpoint, 500);

    assertThat(failureOf("SELECT sum(id) FROM " + name(table)).message())
        .isEqualTo(
            "The checkpoint of version 3 is damaged: "
                + checkpoint
                + "\nNothing is lost: all commits that it stands for are there. Move it and the"
                + " file _last_checkpoint out of _delta_log; Delta makes a new one.");
    delete(checkpoint);
    delete(log(table, "_last_checkpoint"));
    assertThat(count(table)).isEqualTo(60);
  }

  @Test
  void aLostLogIsToldAndDataFilesCanBeReadWithoutIt() throws IOException {
    Path table = copy("log");
    deleteAll(table.resolve("_delta_log"));

    assertThat(failureOf("SELECT * FROM " + name(table)).message())
        .startsWith(
            "The table has lost its Delta log: there are no commits in "
                + table.resolve("_delta_log")
                + "\nRestore the folder _delta_log from a backup. Data files are left: ");
    run("CONVERT TO DELTA parquet.`" + table + "`");
    assertThat(count(table)).isEqualTo(60);
  }

  @Test
  void aTableOfTheCatalogIsFoundByItsNameAndTheOthersOfItsSchemaWork() throws IOException {
    Path table = copy("named");
    run("CREATE SCHEMA IF NOT EXISTS trouble");
    run("CREATE TABLE trouble.lost USING delta LOCATION '" + table + "'");
    run("CREATE TABLE trouble.fine AS SELECT 1 AS a");
    deleteAll(table);

    assertThat(failureOf("SELECT * FROM trouble.lost").message())
        .startsWith("The folder of the table is gone: " + table + "\n")
        .contains("tarn catalog repair --apply --forget");
    assertThat(session.catalog().tables("lake", "trouble"))
        .extracting((TableInfo info) -> info.name().table())
        .containsExactly("fine", "lost");
    assertThat(ask("SELECT a FROM trouble.fine")).isEqualTo(1);
    run("DROP SCHEMA trouble CASCADE");
  }

  @Test
  void aTypingErrorStaysATypingError() {
    assertThat(failureOf("SELECT * FROM no_such_table").condition())
        .isEqualTo("TABLE_OR_VIEW_NOT_FOUND");
    assertThat(failureOf("SELECT * FROM " + name(whole.resolveSibling("nowhere"))).message())
        .doesNotContain("backup");
  }

  private Path copy(String name) throws IOException {
    Path table = folder.resolve(name + " table");
    try (Stream<Path> files = Files.walk(whole)) {
      for (Path file : files.toList()) {
        Files.copy(file, table.resolve(whole.relativize(file).toString()));
      }
    }
    return table;
  }

  private static Path log(Path table, String name) {
    return table.resolve("_delta_log").resolve(name);
  }

  private static Path hidden(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".crc");
  }

  private Path dataFile(Path table, int version) throws IOException {
    String commit = Files.readString(log(table, "0000000000000000000" + version + ".json"));
    int at = commit.indexOf("\"path\":\"") + 8;
    return table.resolve(commit.substring(at, commit.indexOf('"', at)));
  }

  private static List<Path> files(Path folder, String beginning) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\.?" + beginning + ".*"))
          .toList();
    }
  }

  private static void cut(Path file, long length) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(length);
    }
    delete(hidden(file));
  }

  private static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(hidden(file));
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String name(Path table) {
    return "delta.`" + table + "`";
  }

  private long count(Path table) {
    return (long) ask("SELECT count(*) FROM " + name(table));
  }

  private Object ask(String sql) {
    return java.util.Objects.requireNonNull(
        session.ask(Statement.of(sql)).rows().getFirst().getFirst());
  }

  private void run(String sql) {
    Execution execution = session.submit(Statement.of(sql));
    execution.done().join();
    assertThat(execution.state()).as(sql).isInstanceOf(ExecutionState.Succeeded.class);
  }

  private StatementError failureOf(String sql) {
    SessionException failure =
        catchThrowableOfType(SessionException.class, () -> session.ask(Statement.of(sql)));
    return failure.error();
  }
}
