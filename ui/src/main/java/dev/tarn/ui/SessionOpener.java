package dev.tarn.ui;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;

/// Opens sessions.
@FunctionalInterface
public interface SessionOpener {

  /// Opens a session; blocks.
  ///
  /// @param endpoint where an engine listens
  /// @return close it after use
  /// @throws dev.tarn.session.SessionException if it cannot be opened
  Session open(Endpoint endpoint);
}
