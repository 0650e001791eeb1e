package dev.tarn.ui.watch;

import dev.tarn.session.watched.WatchedFolder;
import dev.tarn.workspace.watched.WatchDefinition;
import java.util.Optional;

/// A watched folder, as it is defined and as the engine tells.
///
/// @param name that of its file
/// @param definition empty if its file cannot be read
/// @param told what the engine says; empty until it is asked
record WatchLine(String name, Optional<WatchDefinition> definition, Optional<WatchedFolder> told) {

  /// What is seen at one glance.
  enum Light {
    /// The engine loads its files.
    WORKING,
    /// It is looked at again and again.
    ON,
    /// Nothing is done.
    OFF,
    /// The last look failed.
    FAILED
  }

  Light light() {
    if (definition.isEmpty() || told.map(each -> !each.error().isEmpty()).orElse(false)) {
      return Light.FAILED;
    }
    return switch (told.map(WatchedFolder::state).orElse(WatchedFolder.State.OFF)) {
      case OFF -> Light.OFF;
      case WAITING -> Light.ON;
      case WORKING -> Light.WORKING;
    };
  }

  /// Whether the engine does anything for it, now or later.
  boolean isActive() {
    return told.map(each -> each.state() != WatchedFolder.State.OFF).orElse(false);
  }
}
