package dev.tarn.ui.welcome;

import dev.tarn.ui.pane.Command;
import java.nio.file.Path;
import java.util.List;

/// What the start page can set going.
///
/// @param commands the list at the right, most wanted first
/// @param restartEngine shown while the engine needs attention
/// @param target takes files and queries
public record WelcomeActions(List<Command> commands, Command restartEngine, Target target) {

  /// Copies the commands.
  public WelcomeActions {
    commands = List.copyOf(commands);
  }

  /// Takes what the user picks on the page.
  public interface Target {

    /// Opens something from the list of recent things.
    ///
    /// @param path a file or folder
    void open(Path path);

    /// Opens a query over data files.
    ///
    /// @param files files or folders with data
    void queryFiles(List<Path> files);

    /// Lets the user choose data files, and opens a query over them.
    void chooseFiles();

    /// Opens a ready query.
    ///
    /// @param sql its text
    void openQuery(String sql);
  }
}
