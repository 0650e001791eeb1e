package dev.tarn.ui.editor;

/// Something wrong at a place of a text.
///
/// @param range where; not empty
/// @param message says what, in one sentence; may be empty
/// @param source who found it
public record Problem(TextRange range, String message, Source source) {

  /// Who found it.
  public enum Source {
    /// The grammar, while it was typed.
    GRAMMAR,
    /// The engine, when it was run.
    ENGINE
  }
}
