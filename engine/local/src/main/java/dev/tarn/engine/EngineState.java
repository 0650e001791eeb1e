package dev.tarn.engine;

/// Where an engine is in its life.
enum EngineState {
  /// On the way to its first answer.
  STARTING,
  /// Clients may connect.
  READY,
  /// Ending; clients must not connect.
  STOPPING,
  /// It could not start; the detail tells why.
  FAILED
}
