package dev.tarn.workspace.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The user's own folders, where this system wants them.
///
/// @param config for settings
/// @param state for what a workspace cannot hold because it is read-only
/// @param home for the workspace that is opened if none is named
public record UserFolders(Path config, Path state, Path home) {

  /// The folders of the user who runs this process. The system property `tarn.user.dir` puts them
  /// all under one folder instead, as tests and pictures need.
  ///
  /// @return the folders; they may not exist yet
  public static UserFolders usual() {
    String apart = System.getProperty("tarn.user.dir");
    if (apart != null) {
      Path root = Path.of(apart).toAbsolutePath();
      return new UserFolders(root.resolve("config"), root.resolve("state"), root.resolve("home"));
    }
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home")),
        System.getenv());
  }

  /// The workspace that is opened if none is named.
  ///
  /// @return `Tarn` in the home folder
  public Path workspace() {
    return home.resolve("Tarn");
  }

  /// The trash of a free desktop. Of folders put elsewhere, as tests need, it is there, too.
  ///
  /// @return `Trash` in the user's data folder; it may not exist yet
  public Path trash() {
    boolean own = home.equals(Path.of(System.getProperty("user.home")));
    Path data =
        folder(own ? System.getenv() : Map.of(), "XDG_DATA_HOME", home.resolve(".local/share"));
    return data.resolve("Trash");
  }

  /// The folders on a system.
  ///
  /// @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory
  ///   Specification</a>
  static UserFolders of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      Path support = home.resolve("Library/Application Support/Tarn");
      return new UserFolders(support, support.resolve("State"), home);
    }
    if (name.startsWith("windows")) {
      return new UserFolders(
          folder(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Tarn"),
          folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Tarn"),
          home);
    }
    return new UserFolders(
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("tarn"),
        folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("tarn"),
        home);
  }

  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(otherwise);
  }
}
