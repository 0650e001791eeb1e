package dev.tarn.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.settings.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path temporary;
  private UserFolders user = UserFolders.usual();

  @BeforeEach
  void nameFolders() {
    user = new UserFolders(temporary.resolve("config"), temporary.resolve("state"), temporary);
  }

  @Test
  void aNewFolderGetsAFirstQueryAndStaysOutOfGit() {
    Workspace workspace = Workspace.open(temporary.resolve("new lake ü 漢"), user);

    Path welcome = workspace.welcome().orElseThrow();
    assertThat(welcome).isEqualTo(workspace.queries().resolve("welcome.sql"));
    assertThat(welcome).content().contains("samples.tpch", "samples.real");
    assertThat(workspace.folder().resolve(".tarn/.gitignore")).hasContent("*");
    assertThat(workspace.limitation()).isEmpty();
    assertThat(Workspace.open(workspace.folder(), user).welcome()).isEmpty();
  }

  @Test
  void aFolderThatHasSomethingIsLeftAsItIs() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("mine"));
    Files.writeString(folder.resolve("a.sql"), "SELECT 1");

    Workspace workspace = Workspace.open(folder, user);

    assertThat(workspace.welcome()).isEmpty();
    assertThat(folder.resolve("queries")).doesNotExist();
  }

  @Test
  void aLinkAndItsTargetAreOneWorkspace() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("target"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    assertThat(Workspace.open(link, user).folder())
        .isEqualTo(Workspace.open(folder, user).folder());
  }

  @Test
  void aFileIsNoWorkspace() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(() -> Workspace.open(file, user))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage("Cannot open %s as a workspace: %s is not a folder.", file, file);
    assertThatThrownBy(() -> Workspace.open(file.resolve("below"), user))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageStartingWith("Cannot open ");
  }

  @Test
  void whereNothingCanBeWrittenWhatIsTypedIsKeptInTheUsersOwnFolders() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("closed"));
    Path file = Files.writeString(folder.resolve("a.sql"), "SELECT 1");
    // A file in its place makes the state's folder impossible, whoever runs this.
    Files.writeString(folder.resolve(".tarn"), "");
    for (int i = 0; i < 2; i++) {
      Workspace workspace = Workspace.open(folder, user);
      assertThat(workspace.limitation().orElseThrow()).startsWith("This folder can only be read: ");
      assertThat(workspace.state()).startsWithRaw(temporary.resolve("state"));
      try (Documents documents = workspace.openDocuments()) {
        if (i == 0) {
          documents.open(file);
          documents.create("typed");
        }
        assertThat(documents.all()).map(Document::text).containsExactly("SELECT 1", "typed");
      }
    }
  }

  @Test
  void namesAreUnderstoodAsTyped() {
    Path home = Path.of(System.getProperty("user.home"));
    assertThat(Workspace.parse("~")).isEqualTo(home);
    assertThat(Workspace.parse("~/My Lake")).isEqualTo(home.resolve("My Lake"));
    assertThat(Workspace.parse("a/../b")).isEqualTo(Path.of("b").toAbsolutePath());
    assertThatThrownBy(() -> Workspace.parse("a\0b")).isInstanceOf(WorkspaceException.class);
  }
}
