package dev.tarn.workspace.folder;

import java.awt.Desktop;
import java.nio.file.Path;

/// Moves files to the trash of Windows and macOS by what the JDK has for it.
final class DesktopMover {
  private DesktopMover() {}

  /// Moves a file or folder to the system's trash.
  ///
  /// @throws NoTrashException if the system has none for it
  static void move(Path path) throws NoTrashException {
    try {
      if (!Desktop.isDesktopSupported()
          || !Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)) {
        throw new NoTrashException("this system has no trash");
      }
      if (!Desktop.getDesktop().moveToTrash(path.toFile())) {
        throw new NoTrashException("the system's trash did not take it");
      }
    } catch (IllegalArgumentException | SecurityException | UnsupportedOperationException e) {
      throw new NoTrashException("the system's trash did not take it", e);
    }
  }
}
