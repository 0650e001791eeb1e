package dev.tarn.app;

import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.engine.EngineOptions;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.settings.SettingsFile;
import dev.tarn.workspace.settings.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The workspace that a command is about.
final class Workspaces {
  private Workspaces() {}

  /// Understands the folder's name as typed.
  ///
  /// @param name null for the usual one
  /// @return absolute, without links if it is there
  static Path folder(@Nullable String name) {
    Path folder = name == null ? UserFolders.usual().workspace() : Workspace.parse(name);
    try {
      return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /// Opens a workspace to work in it.
  static Workspace open(Path folder) {
    return Workspace.open(folder, UserFolders.usual());
  }

  /// The engine of a workspace, started with the user's settings.
  static LocalEngine engine(Workspace workspace) {
    return workspace.engine(new SettingsFile(UserFolders.usual()).read().settings());
  }

  /// The engine of a folder that may not be a workspace yet; only to look at it or to end it.
  static LocalEngine engineToLookAt(Path folder) {
    return new LocalEngine(folder, EngineOptions.usual());
  }
}
