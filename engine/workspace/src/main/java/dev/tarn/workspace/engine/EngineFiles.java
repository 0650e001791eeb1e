package dev.tarn.workspace.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files by which an engine and its starters know each other.
///
/// @param workspace the folder that the engine serves, absolute
record EngineFiles(Path workspace) {

  /// Where the engine tells about itself.
  Path description() {
    return workspace.resolve(".tarn/engine.json");
  }

  /// Held by the engine for its life.
  Path lock() {
    return workspace.resolve(".tarn/engine.lock");
  }

  /// The engine's log.
  Path log() {
    return workspace.resolve(".tarn/logs/engine.log");
  }

  /// What the engine's JVM prints.
  Path output() {
    return workspace.resolve(".tarn/logs/engine.out");
  }

  /// Makes the folders that a starter needs.
  ///
  /// @throws IOException if the workspace cannot be written
  void create() throws IOException {
    Files.createDirectories(output().getParent());
  }
}
