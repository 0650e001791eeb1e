package dev.tarn.session.watched;

/// What the engine can be asked to do with a watched folder.
public enum WatchVerb {
  /// Look at it again and again, also when the engine is started anew.
  START,
  /// Leave it alone; what is being loaded comes into the table whole or not at all.
  STOP,
  /// Load what is there now.
  RUN,
  /// Forget how it went; the table and what it knows of its files stay.
  FORGET
}
