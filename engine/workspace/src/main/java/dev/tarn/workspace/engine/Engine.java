package dev.tarn.workspace.engine;

import dev.tarn.session.Endpoint;

/// Where the sessions of a workspace go: to its own engine on this machine, or to a server that
/// somebody else looks after.
public sealed interface Engine extends AutoCloseable permits LocalEngine, RemoteEngine {

  /// Waits until it takes clients. An engine of the workspace's own is started if there is none.
  ///
  /// @return where it listens
  /// @throws EngineException if an engine of the workspace's own cannot be had
  /// @throws dev.tarn.session.SessionException if a server does not answer or lets nobody in
  /// @throws InterruptedException if the wait is interrupted
  Endpoint ensureReady() throws InterruptedException;

  /// Tells if it is Tarn's own engine, which knows Tarn's commands and sees the files of this
  /// machine.
  ///
  /// @return false for a remote server
  default boolean isLocal() {
    return this instanceof LocalEngine;
  }

  /// Stops watching. The engine goes on.
  @Override
  void close();
}
