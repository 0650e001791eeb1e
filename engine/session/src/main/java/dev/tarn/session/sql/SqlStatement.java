package dev.tarn.session.sql;

import org.jspecify.annotations.Nullable;

/// One statement of a text.
///
/// @param text what to send to the engine: without the semicolon, and without the comments before
///   and behind; empty for a blank statement
/// @param start UTF-16 index of the text in the whole
/// @param end UTF-16 index behind it
/// @param from where the statement's part of the whole begins: behind the semicolon before it
/// @param to where that part ends: behind its own semicolon, or at the end of the whole
/// @param title the first line of the comment before it, without the comment's signs, or null
public record SqlStatement(
    String text, int start, int end, int from, int to, @Nullable String title) {

  /// The same statement after the text before it grew or shrank.
  ///
  /// @param by how many UTF-16 units, negative if it shrank
  /// @return a statement with moved places
  public SqlStatement moved(int by) {
    return by == 0 ? this : new SqlStatement(text, start + by, end + by, from + by, to + by, title);
  }

  /// Tells if there is nothing to run: no text, or comments alone.
  ///
  /// @return true for nothing
  public boolean isBlank() {
    return text.isEmpty();
  }

  /// What it is.
  ///
  /// @return [SqlKind#UNKNOWN] for a blank statement
  public SqlKind kind() {
    return SqlKind.of(text);
  }
}
