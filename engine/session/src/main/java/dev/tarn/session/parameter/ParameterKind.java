package dev.tarn.session.parameter;

/// How a parameter is written and what becomes of it.
public sealed interface ParameterKind {

  /// One value of a type.
  ///
  /// @param type of the value
  record Single(ValueType type) implements ParameterKind {}

  /// Two days, for `:name.min` and `:name.max`.
  record DateRange() implements ParameterKind {}

  /// One value out of some.
  ///
  /// @param type of the value
  /// @param choices what there is
  record Dropdown(ValueType type, Choices choices) implements ParameterKind {}

  /// Some values out of some; an array, and in a list behind `IN` each for itself.
  ///
  /// @param type of each value
  /// @param choices what there is
  record Multi(ValueType type, Choices choices) implements ParameterKind {}

  /// Any text.
  ///
  /// @return a single value
  static ParameterKind text() {
    return new Single(ValueType.TEXT);
  }

  /// The type of each value.
  ///
  /// @return a date for a range
  default ValueType type() {
    return switch (this) {
      case Single single -> single.type();
      case DateRange _ -> ValueType.DATE;
      case Dropdown dropdown -> dropdown.type();
      case Multi multi -> multi.type();
    };
  }

  /// Takes a text apart as the command line and headers write it: several values have commas
  /// between them, and one with a comma stands in single quotes.
  ///
  /// @param text such as `'A', B`
  /// @return the value, not yet read
  default Written written(String text) {
    if (!(this instanceof Multi)) {
      return Written.of(text);
    }
    ChoiceList list = ChoiceList.plain(new HeaderCursor(text, 0, text.length()));
    return list.wrong() >= 0
        ? Written.of(text)
        : new Written(false, list.choices().stream().map(Choice::value).toList());
  }
}
