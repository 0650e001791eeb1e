package dev.tarn.session.sql;

/// A place of a statement where a value is bound.
///
/// @param form how it is written
/// @param name without signs; empty for a question mark
/// @param part of a range: `min` or `max`, in lower case; empty for the whole value
/// @param start UTF-16 index of its first sign
/// @param end UTF-16 index behind it
/// @param inList true if it is a whole element of a list behind `IN`
/// @param context what the text around it tells of its type
public record SqlMarker(
    Form form,
    String name,
    String part,
    int start,
    int end,
    boolean inList,
    MarkerContext context) {

  /// How a marker is written.
  public enum Form {
    /// `:name`
    COLON,
    /// `${name}`
    DOLLAR,
    /// `?`
    QUESTION
  }
}
