package dev.tarn.session.compare;

/// A row that is not the same in both results.
///
/// @param kind how it differs
/// @param left its place in the first result, from 0, or -1 if it is not there
/// @param right its place in the second result, from 0, or -1 if it is not there
public record Difference(Kind kind, long left, long right) {

  /// How a row differs.
  public enum Kind {
    /// In the second result only.
    ADDED,
    /// In the first result only.
    REMOVED,
    /// In both, with other values.
    CHANGED
  }

  /// Where it is listed.
  long place() {
    return right >= 0 ? right : left;
  }
}
