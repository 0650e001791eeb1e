package dev.tarn.workspace.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Where deleted files go, and come back from. Uses the disk.
public interface Trash {

  /// Something in the trash.
  ///
  /// @param original where it was
  /// @param kept where it is
  /// @param note what the trash knows of it; the same as `kept` if there is none
  record Item(Path original, Path kept, Path note) {}

  /// Puts a file or a folder with all in it into the trash. A link goes, not what it leads to.
  ///
  /// @param path absolute
  /// @return how to get it back
  /// @throws NoTrashException if there is no trash for it; it is still in its place then
  /// @throws IOException if it cannot be moved; it is still in its place then
  Item put(Path path) throws IOException;

  /// Brings something back to where it was.
  ///
  /// @param item what [#put] gave
  /// @throws IOException if its place is taken, or it is not in the trash any more
  void restore(Item item) throws IOException;

  /// The trash of this system: on Linux and other free desktops by their specification, on Windows
  /// and macOS the system's own.
  ///
  /// @param keep a folder of this alone, for copies of what a system's trash does not give back
  /// @param home the user's trash on a free desktop
  /// @return nothing is touched yet
  static Trash ofSystem(Path keep, Path home) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.startsWith("windows") || system.startsWith("mac")
        ? new SystemTrash(keep, DesktopMover::move)
        : new FreedesktopTrash(home);
  }
}
