package dev.tarn.session.text;

import dev.tarn.session.ParameterValue;
import java.util.stream.Collectors;

/// Shows values of parameters to people.
public final class ParameterWords {
  private ParameterWords() {}

  /// A value in plain words.
  ///
  /// @param value any
  /// @return such as `2026-01-31`, `NULL`, or `O, P` for several
  public static String of(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Null _ -> "NULL";
      case ParameterValue.Text text -> text.value();
      case ParameterValue.Whole whole -> Long.toString(whole.value());
      case ParameterValue.Exact exact -> exact.value().toPlainString();
      case ParameterValue.Floating floating -> Double.toString(floating.value());
      case ParameterValue.Truth truth -> Boolean.toString(truth.value());
      case ParameterValue.Day day -> day.value().toString();
      case ParameterValue.Moment moment -> moment.value().toString();
      case ParameterValue.WallTime time -> time.value().toString();
      case ParameterValue.Several several ->
          several.values().stream().map(ParameterWords::of).collect(Collectors.joining(", "));
      case ParameterValue.Range range -> of(range.min()) + " … " + of(range.max());
    };
  }
}
