package dev.tarn.session;

import java.util.List;
import java.util.Map;

/// Values for the markers of a statement: either named (`:name`) or positional (`?`).
///
/// @param named by name, without the colon
/// @param positional in the order of the question marks
public record Parameters(Map<String, ParameterValue> named, List<ParameterValue> positional) {

  /// No values.
  public static final Parameters NONE = new Parameters(Map.of(), List.of());

  /// Copies both, and refuses a mixture, which Spark knows no way to bind.
  public Parameters {
    named = Map.copyOf(named);
    positional = List.copyOf(positional);
    if (!named.isEmpty() && !positional.isEmpty()) {
      throw new IllegalArgumentException(
          "A statement takes named or positional parameters, not both");
    }
  }

  /// Values by name.
  ///
  /// @param values by name, without the colon
  /// @return the parameters
  public static Parameters named(Map<String, ParameterValue> values) {
    return new Parameters(values, List.of());
  }

  /// Values by place.
  ///
  /// @param values in the order of the question marks
  /// @return the parameters
  public static Parameters positional(ParameterValue... values) {
    return new Parameters(Map.of(), List.of(values));
  }

  /// Tells if there is nothing to bind.
  ///
  /// @return true for no values
  public boolean isEmpty() {
    return named.isEmpty() && positional.isEmpty();
  }
}
