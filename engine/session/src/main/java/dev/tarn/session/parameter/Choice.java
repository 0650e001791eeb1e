package dev.tarn.session.parameter;

/// A value that can be chosen.
///
/// @param value as it is written
/// @param label what stands beside it, empty for nothing
public record Choice(String value, String label) {

  /// A value without a label.
  ///
  /// @param value as it is written
  /// @return the choice
  public static Choice of(String value) {
    return new Choice(value, "");
  }
}
