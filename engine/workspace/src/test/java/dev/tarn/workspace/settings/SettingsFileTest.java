package dev.tarn.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void settingsComeBack() throws IOException {
    UserFolders folders = new UserFolders(folder.resolve("config"), folder, folder);
    SettingsFile file = new SettingsFile(folders);
    assertThat(file.read().settings()).isEqualTo(Settings.USUAL);
    Settings chosen =
        Settings.USUAL
            .withTheme(ThemeChoice.DARK)
            .withRowLimit(500)
            .withEngine(2L << 30, Duration.ZERO)
            .withResults(Duration.ofDays(1), 1L << 30);

    file.write(chosen);

    assertThat(new SettingsFile(folders).read())
        .isEqualTo(new SettingsFile.Read(chosen, java.util.List.of()));
  }

  @Test
  void whatMakesNoSenseIsLeftOutAndTold() throws IOException {
    Path path =
        Files.writeString(
            folder.resolve("settings.json"),
            "{\"theme\": \"pink\", \"rowLimit\": -1, \"engineIdleMinutes\": 5, \"later\": [1]}");
    SettingsFile file = new SettingsFile(path);

    SettingsFile.Read read = file.read();

    assertThat(read.settings()).isEqualTo(Settings.USUAL.withEngine(0, Duration.ofMinutes(5)));
    assertThat(read.notices())
        .containsExactly(
            "The setting theme cannot be \"pink\"; the usual one holds.",
            "The setting rowLimit cannot be -1; the usual one holds.");
    file.write(Settings.USUAL);
    assertThat(path).content().contains("\"later\"");
  }

  @Test
  void aDamagedFileIsKeptAside() throws IOException {
    Path path = Files.writeString(folder.resolve("settings.json"), "theme=dark");
    SettingsFile.Read read = new SettingsFile(path).read();
    assertThat(read.settings()).isEqualTo(Settings.USUAL);
    assertThat(read.notices().getFirst()).contains("settings.json.corrupt-1");
    assertThat(folder.resolve("settings.json.corrupt-1")).hasContent("theme=dark");
  }

  @Test
  void recentFoldersAreKeptLastFirst() throws IOException {
    UserFolders folders = new UserFolders(folder.resolve("config"), folder, folder);
    RecentWorkspaces recent = new RecentWorkspaces(folders);
    assertThat(recent.last()).isEmpty();
    Path one = folder.resolve("one ü");
    Path two = folder.resolve("two");
    recent.opened(one);
    recent.opened(two);
    recent.opened(one);
    assertThat(new RecentWorkspaces(folders).all()).containsExactly(one, two);
    recent.forget(one);
    assertThat(recent.last()).contains(two);
  }

  @Test
  void eachSystemHasItsFolders() {
    Path home = Path.of("/home/me");
    assertThat(UserFolders.of("Linux", home, Map.of()).config())
        .isEqualTo(home.resolve(".config/tarn"));
    assertThat(UserFolders.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/cfg")).config())
        .isEqualTo(Path.of("/cfg/tarn"));
    assertThat(UserFolders.of("Linux", home, Map.of("XDG_STATE_HOME", "relative")).state())
        .isEqualTo(home.resolve(".local/state/tarn"));
    assertThat(UserFolders.of("Mac OS X", home, Map.of()).config())
        .isEqualTo(home.resolve("Library/Application Support/Tarn"));
    assertThat(UserFolders.of("Windows 11", home, Map.of("APPDATA", "/app/data")).config())
        .isEqualTo(Path.of("/app/data/Tarn"));
  }
}
