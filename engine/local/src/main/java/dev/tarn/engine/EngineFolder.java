package dev.tarn.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The places inside a workspace that belong to the engine.
///
/// @param workspace the workspace's folder, absolute
record EngineFolder(Path workspace) {
  /// The folder of all that can be rebuilt or thrown away, apart from the metastore.
  Path state() {
    return workspace.resolve(".tarn");
  }

  /// The folder of managed tables.
  Path lakehouse() {
    return workspace.resolve("lakehouse");
  }

  /// The Derby database with the catalog.
  Path metastore() {
    return state().resolve("metastore");
  }

  /// The folder of log files.
  Path logs() {
    return state().resolve("logs");
  }

  /// The folder of kept results, which clients make.
  Path results() {
    return state().resolve("results");
  }

  /// The folder of statements that are not in the system tables yet.
  Path statements() {
    return state().resolve("statements");
  }

  /// The folder of what watched folders are.
  Path watched() {
    return workspace.resolve("watched");
  }

  /// The folder for what happened to watched folders.
  Path watchState() {
    return state().resolve("watched");
  }

  /// Shuffle files, spills and artifacts of the running engine; emptied at each start.
  Path scratch() {
    return state().resolve("tmp");
  }

  /// What the accelerator's DuckDB writes when memory is short.
  Path spills() {
    return scratch().resolve("accelerator");
  }

  /// The file whose lock the engine holds for its life.
  Path lock() {
    return state().resolve("engine.lock");
  }

  /// The file that tells other processes about the engine.
  Path description() {
    return state().resolve("engine.json");
  }

  /// Makes the folders that must exist before the engine can take its lock.
  ///
  /// @throws IOException if the workspace cannot be written
  void create() throws IOException {
    for (Path folder : List.of(state(), logs(), lakehouse())) {
      Files.createDirectories(folder);
    }
  }

  /// Clears what an engine that was killed left behind. Only the holder of the lock may call this:
  /// no other engine lives, so Derby's own lock files are stale and scratch files have no owner.
  ///
  /// @throws IOException if something cannot be deleted
  void clearRemains() throws IOException {
    Files.deleteIfExists(metastore().resolve("db.lck"));
    Files.deleteIfExists(metastore().resolve("dbex.lck"));
    clearScratch();
    Files.createDirectories(scratch());
  }

  /// Deletes scratch files.
  ///
  /// @throws IOException if something cannot be deleted
  void clearScratch() throws IOException {
    Remains.delete(scratch());
  }
}
