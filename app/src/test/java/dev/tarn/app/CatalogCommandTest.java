package dev.tarn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `tarn catalog repair` on engines of its own.
class CatalogCommandTest {
  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void make() throws IOException {
    workspace = folder.toRealPath().resolve("Œuvres de été");
  }

  @AfterEach
  void stop() {
    run("engine", "stop");
  }

  @Test
  void aLostCatalogIsMadeAgainFromTheFolders() throws IOException {
    sql(
        "CREATE TABLE orders AS SELECT id FROM range(5);"
            + " CREATE SCHEMA sales;"
            + " CREATE TABLE sales.items USING delta PARTITIONED BY (p) COMMENT 'it''s'"
            + " AS SELECT id, id % 2 AS p FROM range(9);"
            + " SELECT count(*) FROM system.audit");
    assertThat(run("catalog", "repair").code()).isZero();
    run("engine", "stop");
    Files.move(workspace.resolve(".tarn/metastore"), folder.resolve("lost"));

    Program.Ended looked = run("catalog", "repair");
    assertThat(looked.text())
        .contains(" in the lakehouse, but not in the catalog:\n  sales\n")
        .contains("  default.orders  (lakehouse/orders)\n")
        .contains("Nothing was changed. With --apply, this registers what is in the lakehouse.");
    assertThat(looked.code()).isEqualTo(ExitCode.FAILED);

    Program.Ended repaired = run("catalog", "repair", "--apply");
    assertThat(repaired.text())
        .contains("default.orders: registered\n")
        .contains("The catalog agrees with the folders of the lakehouse.");
    assertThat(repaired.code()).isZero();
    assertThat(sql("INSERT INTO orders VALUES (7); SELECT count(*) AS n FROM orders").text())
        .isEqualTo("n\r\n6\r\n");
    assertThat(
            sql("SELECT count(*) > 0 AS kept FROM system.audit WHERE statement LIKE"
                    + " '%sales.items%'")
                .text())
        .isEqualTo("kept\r\ntrue\r\n");
    assertThat(sql("DESCRIBE TABLE EXTENDED sales.items").text())
        .contains("Type,MANAGED")
        .contains("Comment,it's");

    sql("DROP TABLE orders; DROP TABLE sales.items");
    assertThat(workspace.resolve("lakehouse/orders")).doesNotExist();
    assertThat(workspace.resolve("lakehouse/sales.db/items")).doesNotExist();
  }

  @Test
  void aDamagedCatalogIsSetAsideAndMadeAnew() throws IOException {
    sql("CREATE TABLE orders AS SELECT id FROM range(5)");
    run("engine", "stop");
    damage(workspace.resolve(".tarn/metastore/seg0"));

    Program.Ended query = run("sql", "-e", "SHOW TABLES");
    assertThat(query.errors())
        .contains("The catalog in .tarn/metastore cannot be read: ")
        .contains("`tarn catalog repair`");
    assertThat(run("catalog", "repair").text())
        .startsWith("The catalog in .tarn/metastore cannot be read.")
        .contains("default.orders  (lakehouse/orders)")
        .contains("With --apply, this sets the catalog aside (nothing of it is deleted)");
    assertThat(aside()).isEmpty();

    Program.Ended repaired = run("catalog", "repair", "--apply");
    assertThat(repaired.text()).contains("The old catalog is kept in .tarn/metastore-damaged-");
    assertThat(repaired.code()).isZero();
    assertThat(aside()).hasSize(1);
    assertThat(aside().getFirst().resolve("seg0")).isDirectory();
    assertThat(sql("SELECT count(*) AS n FROM orders").text()).isEqualTo("n\r\n5\r\n");
  }

  @Test
  void anEntryWithoutAFolderIsTakenOutOnlyIfAsked() throws IOException {
    sql("CREATE TABLE gone AS SELECT id FROM range(5)");
    Files.move(workspace.resolve("lakehouse/gone"), folder.resolve("moved"));

    assertThat(run("catalog", "repair", "--apply").text())
        .contains("1 entry has no folder any more:\n  default.gone  (lakehouse/gone)\n")
        .contains("Entries without a folder were left; --forget takes them out.");
    assertThat(sql("SHOW TABLES").text()).contains("gone");

    Program.Ended forgotten = run("catalog", "repair", "--apply", "--forget");
    assertThat(forgotten.text()).contains("default.gone: forgotten");
    assertThat(forgotten.code()).isZero();
    assertThat(sql("SHOW TABLES").text()).doesNotContain("gone");

    Files.move(folder.resolve("moved"), workspace.resolve("lakehouse/gone"));
    assertThat(run("catalog", "repair", "--apply").text()).contains("default.gone: registered");
  }

  private Program.Ended sql(String text) {
    Program.Ended ended = run("sql", "--format=csv", "-e", text);
    assertThat(ended.errors()).isEmpty();
    return ended;
  }

  private Program.Ended run(String... args) {
    String[] all =
        Stream.concat(Stream.of(args), Stream.of("-w", workspace.toString()))
            .toArray(String[]::new);
    return Program.run(all);
  }

  private List<Path> aside() throws IOException {
    try (Stream<Path> state = Files.list(workspace.resolve(".tarn"))) {
      return state
          .filter(path -> path.getFileName().toString().startsWith("metastore-damaged-"))
          .toList();
    }
  }

  private static void damage(Path segment) throws IOException {
    try (Stream<Path> files = Files.list(segment)) {
      for (Path file : files.toList()) {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
          open.setLength(5000);
        }
      }
    }
  }
}
