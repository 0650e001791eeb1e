package dev.tarn.workspace.engine;

import java.util.Locale;

/// The steps of an engine's start, in order.
public enum EngineStep {
  /// The process is being made.
  JAVA,
  /// Spark's own parts are being started.
  SPARK,
  /// The metastore is being opened, or made if the workspace is new.
  CATALOG,
  /// The Connect server is being started.
  SERVER,
  /// Clients may connect.
  READY;

  /// The step that an engine calls by a word.
  ///
  /// @param word such as `catalog`
  /// @return the step; the first one for a word of a later version
  static EngineStep of(String word) {
    for (EngineStep step : values()) {
      if (step.name().toLowerCase(Locale.ROOT).equals(word)) {
        return step;
      }
    }
    return JAVA;
  }
}
