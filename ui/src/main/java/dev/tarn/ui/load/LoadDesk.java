package dev.tarn.ui.load;

import dev.tarn.session.Session;
import dev.tarn.session.TableName;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import dev.tarn.workspace.load.FileKind;
import dev.tarn.workspace.load.Scratch;
import java.nio.file.Path;
import java.util.List;

/// What adding data needs of the window.
///
/// @param overlays where the box lies
/// @param notices tells how loads ended
/// @param work shows what goes on
/// @param background looks at files and loads
/// @param target the rest of the window
/// @param memory the file with what was chosen last
/// @param scratch where files are unpacked
public record LoadDesk(
    OverlayLayer overlays,
    Notifications notices,
    List<BackgroundWork> work,
    Background background,
    Target target,
    Path memory,
    Scratch scratch) {

  /// The rest of the window.
  public interface Target {

    /// Opens a session for one load. Blocks.
    ///
    /// @return close it after use
    /// @throws InterruptedException if the wait for the engine was interrupted
    Session session() throws InterruptedException;

    /// Opens a query in a new tab.
    ///
    /// @param sql its text
    void openQuery(String sql);

    /// Has a folder watched, whose new files are loaded as they come.
    ///
    /// @param folder absolute
    /// @param kind of its files
    void watch(Path folder, FileKind kind);

    /// Shows that a table is new or has changed.
    ///
    /// @param table in the catalog
    void changed(TableName table);
  }
}
