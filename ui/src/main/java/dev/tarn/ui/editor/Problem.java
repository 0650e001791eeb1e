package dev.tarn.ui.editor;

import java.util.List;

/// Something wrong at a place of a text.
///
/// @param range where; not empty
/// @param message says what, in one sentence; may be empty
/// @param source who found it
/// @param fixes what may have been meant there, the likeliest first; empty if that is not known
public record Problem(TextRange range, String message, Source source, List<String> fixes) {

  /// Takes a copy.
  public Problem {
    fixes = List.copyOf(fixes);
  }

  /// The same at another place.
  ///
  /// @param moved not empty
  /// @return a new problem
  Problem at(TextRange moved) {
    return new Problem(moved, message, source, fixes);
  }

  /// Who found it.
  public enum Source {
    /// The grammar, while it was typed.
    GRAMMAR,
    /// The engine, when it was run.
    ENGINE
  }
}
