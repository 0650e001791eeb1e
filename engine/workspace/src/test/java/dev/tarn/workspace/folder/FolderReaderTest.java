package dev.tarn.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
  @TempDir private Path folder;

  private Path root;

  @BeforeEach
  void withoutLinks() throws IOException {
    root = folder.toRealPath();
  }

  @Test
  void textsAndEmptyFoldersAreShownAndTablesAreNot() throws IOException {
    write("queries/b.sql");
    write("queries/A.sql");
    write("readme.md");
    write("data/part-0.parquet");
    write("lakehouse/x.sql");
    write("table/_delta_log/0.json");
    write(".tarn/x.sql");
    Files.createDirectories(root.resolve("fresh"));
    FolderNode read = FolderReader.read(root);
    assertThat(read.children().stream().map(FolderNode::name))
        .containsExactly("fresh", "queries", "readme.md");
    assertThat(read.children().get(1).children().stream().map(FolderNode::name))
        .containsExactly("A.sql", "b.sql");
  }

  @Test
  void aLinkThatLeadsBackIsNotEntered() throws IOException {
    write("queries/a.sql");
    Files.createSymbolicLink(root.resolve("queries/back"), root);
    assertThat(FolderReader.read(root).files()).containsExactly(root.resolve("queries/a.sql"));
  }

  @Test
  void aLinkToAFolderElsewhereIsShownOnce(@TempDir Path temporary) throws IOException {
    Path elsewhere = Files.createDirectories(temporary.toRealPath().resolve("common"));
    Files.writeString(elsewhere.resolve("a.sql"), "x");
    Files.createSymbolicLink(elsewhere.resolve("loop"), elsewhere);
    Files.createSymbolicLink(root.resolve("common"), elsewhere);
    assertThat(FolderReader.read(root).files()).containsExactly(root.resolve("common/a.sql"));
  }

  @Test
  void aFolderOfTenThousandFilesIsReadQuickly() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(Files.createDirectories(root.resolve("many")).resolve(i + ".sql"));
    }
    long start = System.nanoTime();
    assertThat(FolderReader.read(root).files()).hasSize(10_000);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void howTheTreeWasLeftIsKept() throws IOException {
    Path file = root.resolve(".tarn/files.json");
    assertThat(TreeMemory.read(file, root).expanded()).containsExactly(root.resolve("queries"));
    TreeMemory memory =
        new TreeMemory(
            Set.of(root.resolve("größe/b")), Set.copyOf(List.of(root.resolve("größe/b/a.sql"))));
    memory.write(file, root);
    assertThat(TreeMemory.read(file, root)).isEqualTo(memory);
  }

  private void write(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
