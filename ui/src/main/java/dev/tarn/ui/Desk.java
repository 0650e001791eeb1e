package dev.tarn.ui;

import dev.tarn.session.Endpoint;
import dev.tarn.workspace.settings.KeymapFile;
import dev.tarn.workspace.settings.RecentWorkspaces;
import dev.tarn.workspace.settings.SettingsFile;
import dev.tarn.workspace.state.WindowState;
import java.nio.file.Path;
import java.util.Optional;

/// What the program gives to its windows.
///
/// @param settings what the user chose
/// @param keymap the keys that the user chose
/// @param recent the folders that were opened
/// @param opener opens a folder
/// @param remote the server that sessions go to in the place of local engines
public record Desk(
    SettingsFile settings,
    KeymapFile keymap,
    RecentWorkspaces recent,
    Opener opener,
    Optional<Endpoint> remote) {

  /// What windows on local engines are given.
  ///
  /// @param settings what the user chose
  /// @param keymap the keys that the user chose
  /// @param recent the folders that were opened
  /// @param opener opens a folder
  public Desk(SettingsFile settings, KeymapFile keymap, RecentWorkspaces recent, Opener opener) {
    this(settings, keymap, recent, opener, Optional.empty());
  }

  /// Opens folders as workspaces.
  public interface Opener {

    /// How the first window of a folder was left. Quick: it is read before the window is seen.
    ///
    /// @param folder may not exist yet
    /// @return the first state if nothing is known
    WindowState lastState(Path folder);

    /// Opens a folder; blocks.
    ///
    /// @param folder made if it is not there
    /// @return what a window works with
    /// @throws RuntimeException whose message tells the user why it cannot be opened
    Services open(Path folder);
  }
}
