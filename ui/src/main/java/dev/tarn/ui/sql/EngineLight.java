package dev.tarn.ui.sql;

/// How an engine is, in a dot and some words.
///
/// @param tone the dot's colour
/// @param name such as `Local Spark 4.2`
/// @param detail what it does, such as `Opening the catalog`; may be empty
public record EngineLight(Tone tone, String name, String detail) {

  /// The colour of a dot.
  public enum Tone {
    /// Grey: it does not run; the next statement starts it.
    OFF,
    /// Teal: it starts or works.
    WORKING,
    /// Green: it waits for statements.
    READY,
    /// Red: it failed.
    ALERT
  }
}
