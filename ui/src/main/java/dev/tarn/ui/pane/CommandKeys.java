package dev.tarn.ui.pane;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;

/// Runs commands by their keys. For the window's thread.
///
/// A key with Ctrl and Alt, or with Alt alone, is told as typed text, too; that of a command is
/// swallowed, so that no field or editor writes it.
public final class CommandKeys {
  private final Supplier<List<Command>> commands;
  private boolean handled;

  /// Takes what can be done.
  ///
  /// @param commands asked at each key; the first that fits is run
  public CommandKeys(Supplier<List<Command>> commands) {
    this.commands = commands;
  }

  /// Takes a pressed key, as an event filter.
  ///
  /// @param event consumed if a command was run by it
  public void pressed(KeyEvent event) {
    handled = false;
    for (Command command : commands.get()) {
      boolean meant = command.key().isPresent() && command.key().get().match(event);
      if (meant && command.enabled().get()) {
        event.consume();
        handled = true;
        command.run();
        return;
      }
    }
  }

  /// A key was pressed that is not for commands.
  public void passed() {
    handled = false;
  }

  /// Takes typed text, as an event filter.
  ///
  /// @param event consumed if it comes from the key of a command
  public void typed(KeyEvent event) {
    if (handled) {
      event.consume();
    }
  }
}
