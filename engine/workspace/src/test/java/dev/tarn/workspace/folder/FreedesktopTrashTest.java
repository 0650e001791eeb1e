package dev.tarn.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class FreedesktopTrashTest {
  private static final Path OTHER_DISK = Path.of("/dev/shm");

  @TempDir private Path temporary;

  private Path folder;
  private Path home;
  private FreedesktopTrash trash;

  @BeforeEach
  void makeTrash() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("Büro 100% data"));
    home = temporary.resolve("data");
    trash = new FreedesktopTrash(home.resolve("Trash"));
  }

  @Test
  void aFileLiesInTheTrashWithANoteOfWhereItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("größe 😀.sql"), "SELECT 1");
    Trash.Item item = trash.put(file);
    assertThat(file).doesNotExist();
    assertThat(home.resolve("Trash/files/größe 😀.sql")).hasContent("SELECT 1");
    assertThat(Files.readString(home.resolve("Trash/info/größe 😀.sql.trashinfo")))
        .startsWith("[Trash Info]\nPath=/")
        .contains("/B%C3%BCro%20100%25%20data/gr%C3%B6%C3%9Fe%20%F0%9F%98%80.sql\n")
        .containsPattern("DeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\n$");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("Trash"))))
        .isEqualTo("rwx------");
    trash.restore(item);
    assertThat(file).hasContent("SELECT 1");
    assertThat(home.resolve("Trash/files")).isEmptyDirectory();
    assertThat(home.resolve("Trash/info")).isEmptyDirectory();
  }

  @Test
  void namesInTheTrashDoNotMeetAndAllComeBack() throws IOException {
    Path file = folder.resolve("a.sql");
    Files.writeString(file, "1");
    Trash.Item first = trash.put(file);
    Files.writeString(file, "2");
    Trash.Item second = trash.put(file);
    assertThat(first.kept()).isNotEqualTo(second.kept());
    trash.restore(second);
    assertThatThrownBy(() -> trash.restore(first)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("2");
    Files.delete(file);
    trash.restore(first);
    assertThat(file).hasContent("1");
  }

  @Test
  void aNameOfTheMostBytesHasRoomForItsNote() throws IOException {
    Path file = Files.writeString(folder.resolve("ä".repeat(125) + "a.sql"), "1");
    assertThat(FileNames.of(file).getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSize(255);
    Trash.Item item = trash.put(file);
    assertThat(item.note()).exists();
    trash.restore(item);
    assertThat(file).hasContent("1");
  }

  @Test
  void aFolderGoesWholeAndALinkGoesAlone() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.writeString(outside.resolve("kept.sql"), "1");
    Path below = Files.createDirectories(folder.resolve("below"));
    Files.writeString(below.resolve("a.sql"), "1");
    Path link = Files.createSymbolicLink(folder.resolve("link"), outside);
    Trash.Item gone = trash.put(link);
    assertThat(outside.resolve("kept.sql")).exists();
    Trash.Item whole = trash.put(below);
    assertThat(folder).isEmptyDirectory();
    trash.restore(gone);
    trash.restore(whole);
    assertThat(link).isSymbolicLink();
    assertThat(below.resolve("a.sql")).hasContent("1");
  }

  @Test
  void afterItsFolderWentAFileComesBackWithIt() throws IOException {
    Path below = Files.createDirectories(folder.resolve("below"));
    Path file = Files.writeString(below.resolve("a.sql"), "1");
    Trash.Item item = trash.put(file);
    Files.delete(below);
    trash.restore(item);
    assertThat(file).hasContent("1");
  }

  @Test
  void aFileOfAnotherDiskGoesToThatDisksTrash() throws IOException {
    if (!Files.isWritable(OTHER_DISK)) {
      return;
    }
    Path other = Files.createTempDirectory(OTHER_DISK, "tarn disk ");
    try {
      Path file = Files.writeString(other.resolve("a b.sql"), "1");
      Trash.Item item = trash.put(file);
      assertThat(file).doesNotExist();
      assertThat(item.kept().toString()).startsWith("/dev/shm/.Trash");
      assertThat(Files.readString(item.note()))
          .contains("Path=" + FreedesktopTrash.encoded(FileNames.of(other)) + "/a%20b.sql\n");
      trash.restore(item);
      assertThat(file).hasContent("1");
      Path trashed = Objects.requireNonNull(item.kept().getParent());
      try (Stream<Path> left = Files.list(trashed)) {
        if (left.findAny().isEmpty()) {
          FileCopy.delete(Objects.requireNonNull(trashed.getParent()));
        }
      }
    } finally {
      FileCopy.delete(other);
    }
  }

  @Test
  void theTrashItselfCannotBeDeleted() throws IOException {
    trash.put(Files.writeString(folder.resolve("a.sql"), "1"));
    assertThatThrownBy(() -> trash.put(home)).isInstanceOf(NoTrashException.class);
    assertThatThrownBy(() -> trash.put(home.resolve("Trash/files/a.sql")))
        .isInstanceOf(NoTrashException.class);
  }

  @Test
  void aFileThatCannotBeMovedLeavesNoNote() throws IOException {
    assertThatThrownBy(() -> trash.put(folder.resolve("gone.sql"))).isInstanceOf(IOException.class);
    try (Stream<Path> all = Files.walk(home)) {
      assertThat(all.filter(Files::isRegularFile)).isEmpty();
    } catch (java.nio.file.NoSuchFileException e) {
      assertThat(home).doesNotExist();
    }
  }
}
