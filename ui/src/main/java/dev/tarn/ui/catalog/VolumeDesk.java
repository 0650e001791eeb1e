package dev.tarn.ui.catalog;

import dev.tarn.ui.files.FileActions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the window does with the files of volumes. For the window's thread; each has a default that
/// does nothing.
public interface VolumeDesk {
  /// Does nothing.
  VolumeDesk NONE = new VolumeDesk() {};

  /// Opens the page of a file.
  ///
  /// @param file absolute
  default void preview(Path file) {}

  /// Opens a query over a file or folder.
  ///
  /// @param file absolute
  default void query(Path file) {}

  /// Offers to load a file or folder.
  ///
  /// @param file absolute
  default void load(Path file) {}

  /// Lets the user choose files.
  ///
  /// @return absolute; empty if the user turned away
  default List<Path> choose() {
    return List.of();
  }

  /// Makes, renames and deletes files below a folder.
  ///
  /// @param root nothing outside of it is touched
  /// @param done told when something has changed
  /// @return empty while no workspace is open
  default Optional<FileActions> actions(Path root, Runnable done) {
    return Optional.empty();
  }

  /// Asks for a name.
  ///
  /// @param title the question
  /// @param verb the button
  /// @param value what stands in the field at first
  /// @param entered takes the name, never blank
  default void ask(String title, String verb, String value, Consumer<String> entered) {}
}
