package dev.tarn.ui.shell;

import dev.tarn.ui.pane.Command;
import java.util.List;
import java.util.stream.Stream;

/// The commands that have a button in the frame.
///
/// @param palette opens the palette
/// @param notices opens the list of notices
/// @param shortcuts opens the sheet of shortcuts
/// @param newDocument begins a SQL file
/// @param closeDocument closes the open document
/// @param engine what can be done with the engine: first what helps if it needs attention
/// @param showPanel shows or hides the side panel
public record ShellCommands(
    Command palette,
    Command notices,
    Command shortcuts,
    Command newDocument,
    Command closeDocument,
    List<Command> engine,
    Command showPanel) {

  /// Copies the list.
  public ShellCommands {
    engine = List.copyOf(engine);
  }

  /// What helps if the engine needs attention.
  ///
  /// @return starts it anew, or asks a server again
  public Command restartEngine() {
    return engine.getFirst();
  }

  /// All of them.
  ///
  /// @return in the order of the palette
  public List<Command> all() {
    return Stream.of(
            List.of(newDocument, closeDocument, showPanel, notices, shortcuts),
            engine,
            List.of(palette))
        .flatMap(List::stream)
        .toList();
  }
}
