package dev.tarn.ui.editor;

/// What is known of a text, with the marks of its lines.
///
/// @param script tokens and statements
/// @param marks the first lines of all statements
record Reading(SqlScript script, Marks marks) {
  static final Reading EMPTY = new Reading(SqlScript.EMPTY, Marks.NONE);

  /// Takes what was read. For background threads.
  static Reading of(SqlScript script) {
    return new Reading(script, Marks.of(script));
  }
}
