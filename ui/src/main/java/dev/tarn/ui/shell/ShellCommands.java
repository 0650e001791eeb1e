package dev.tarn.ui.shell;

import dev.tarn.ui.pane.Command;
import java.util.List;

/// The commands that have a button in the frame.
///
/// @param palette opens the palette
/// @param notices opens the list of notices
/// @param shortcuts opens the sheet of shortcuts
/// @param newDocument begins a SQL file
/// @param closeDocument closes the open document
/// @param restartEngine ends the engine and starts a new one
/// @param stopEngine ends the engine
/// @param showPanel shows or hides the side panel
public record ShellCommands(
    Command palette,
    Command notices,
    Command shortcuts,
    Command newDocument,
    Command closeDocument,
    Command restartEngine,
    Command stopEngine,
    Command showPanel) {

  /// All of them.
  ///
  /// @return in the order of the palette
  public List<Command> all() {
    return List.of(
        newDocument,
        closeDocument,
        showPanel,
        notices,
        shortcuts,
        restartEngine,
        stopEngine,
        palette);
  }
}
