package dev.tarn.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileManagerTest {
  private static final Path FILE = Path.of("/work/Büro, 1/a b.sql");

  private final List<List<String>> started = new ArrayList<>();

  @Test
  void aFreeDesktopIsAskedToSelectTheFile() {
    new FileManager("Linux", started::add).reveal(FILE);
    assertThat(started).hasSize(1);
    assertThat(started.getFirst())
        .contains("org.freedesktop.FileManager1.ShowItems")
        .contains("array:string:file:///work/B%C3%BCro%2C%201/a%20b.sql");
  }

  @Test
  void withoutOneItsFolderIsOpened() {
    FileManager.Starter noBus =
        command -> {
          started.add(command);
          if (command.getFirst().equals("dbus-send")) {
            throw new IOException("no such program");
          }
          return true;
        };
    new FileManager("Linux", noBus).reveal(FILE);
    assertThat(started.getLast()).containsExactly("xdg-open", "/work/Büro, 1");
  }

  @Test
  void otherSystemsHaveTheirOwnPrograms() {
    new FileManager("Windows 11", started::add).reveal(FILE);
    new FileManager("Mac OS X", started::add).reveal(FILE);
    assertThat(started.getFirst()).startsWith("explorer.exe");
    assertThat(started.getLast()).startsWith("open", "-R");
  }

  @Test
  void ifNothingWorksThePlaceIsTold() {
    assertThatThrownBy(() -> new FileManager("Linux", _ -> false).reveal(FILE))
        .isInstanceOf(FolderException.class)
        .hasMessageContaining(FILE.toString());
  }

  @Test
  void pagesOfTheWebAreOpenedAndNothingElse() {
    FileManager manager = new FileManager("Linux", started::add);
    manager.browse(URI.create("https://example.org/a?b=1"));
    assertThat(started.getFirst()).containsExactly("xdg-open", "https://example.org/a?b=1");
    assertThatThrownBy(() -> manager.browse(URI.create("file:///etc/passwd")))
        .isInstanceOf(FolderException.class);
    assertThat(started).hasSize(1);
  }
}
