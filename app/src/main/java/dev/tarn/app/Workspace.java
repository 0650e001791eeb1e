package dev.tarn.app;

import java.nio.file.Path;

/// Where workspaces are.
final class Workspace {
  private Workspace() {}

  /// The workspace of somebody who names none: the folder `Tarn` at home.
  static Path usual() {
    return Path.of(System.getProperty("user.home"), "Tarn");
  }
}
