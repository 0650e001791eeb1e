package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.Choices;
import dev.tarn.session.parameter.ParameterKind;
import dev.tarn.session.parameter.ValueType;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of parameters as the user chooses them.
enum KindWords {
  TEXT,
  WHOLE,
  DECIMAL,
  DOUBLE,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  TIMESTAMP_NTZ,
  RANGE,
  DROPDOWN,
  MULTI;

  /// The kind of a parameter.
  static KindWords of(ParameterKind kind) {
    return switch (kind) {
      case ParameterKind.Single(ValueType type) -> valueOf(type.name());
      case ParameterKind.DateRange _ -> RANGE;
      case ParameterKind.Dropdown _ -> DROPDOWN;
      case ParameterKind.Multi _ -> MULTI;
    };
  }

  /// What the user reads.
  String words() {
    return switch (this) {
      case TEXT -> Strings.of("parameter.kind.text");
      case WHOLE -> Strings.of("parameter.kind.whole");
      case DECIMAL -> Strings.of("parameter.kind.decimal");
      case DOUBLE -> Strings.of("parameter.kind.double");
      case BOOLEAN -> Strings.of("parameter.kind.boolean");
      case DATE -> Strings.of("parameter.kind.date");
      case TIMESTAMP -> Strings.of("parameter.kind.timestamp");
      case TIMESTAMP_NTZ -> Strings.of("parameter.kind.timestampNtz");
      case RANGE -> Strings.of("parameter.kind.range");
      case DROPDOWN -> Strings.of("parameter.kind.dropdown");
      case MULTI -> Strings.of("parameter.kind.multi");
    };
  }

  /// Tells if it needs choices.
  boolean isChoice() {
    return this == DROPDOWN || this == MULTI;
  }

  /// The kind that this means without choices.
  ParameterKind plain() {
    return this == RANGE
        ? new ParameterKind.DateRange()
        : new ParameterKind.Single(ValueType.valueOf(name()));
  }

  /// The choices of a kind as they are written in a header.
  static String choices(ParameterKind kind) {
    Choices choices =
        switch (kind) {
          case ParameterKind.Dropdown dropdown -> dropdown.choices();
          case ParameterKind.Multi multi -> multi.choices();
          default -> new Choices.Listed(List.of());
        };
    return switch (choices) {
      case Choices.Asked asked -> asked.query();
      case Choices.Listed(List<Choice> all) ->
          all.stream().flatMap(KindWords::written).collect(Collectors.joining(", "));
    };
  }

  private static Stream<String> written(Choice choice) {
    String label =
        choice.label().isEmpty() ? "" : " \"" + choice.label().replace("\"", "\"\"") + "\"";
    return Stream.of("'" + choice.value().replace("'", "''") + "'" + label);
  }
}
