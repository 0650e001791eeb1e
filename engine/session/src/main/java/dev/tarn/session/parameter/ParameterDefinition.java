package dev.tarn.session.parameter;

import dev.tarn.session.ParameterValue;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/// What a marker of a file stands for.
///
/// @param name of the marker, without signs
/// @param kind how it is written
/// @param nullable true if it may be `NULL`
/// @param fallback the value as long as nobody wrote one; [Written#NOTHING] for none
/// @param label what people read instead of the name; empty for the name itself
public record ParameterDefinition(
    String name, ParameterKind kind, boolean nullable, Written fallback, String label) {

  /// A definition without default and label, that may be null.
  ///
  /// @param name of the marker
  /// @param kind how it is written
  /// @return the definition
  public static ParameterDefinition of(String name, ParameterKind kind) {
    return new ParameterDefinition(name, kind, true, Written.NOTHING, "");
  }

  /// The same written in another way.
  ///
  /// @param other how
  /// @return without a default, which would not fit
  public ParameterDefinition with(ParameterKind other) {
    return new ParameterDefinition(name, other, nullable, Written.NOTHING, label);
  }

  /// Reads a value.
  ///
  /// @param written as people write it; the default is taken if nothing is written
  /// @param now for words such as `today`
  /// @return what is bound
  /// @throws ParameterException if it is missing or wrong; the message says what to write
  public ParameterValue read(Written written, ZonedDateTime now) {
    Written taken = written.isNothing() ? fallback : written;
    if (taken.isNull()) {
      if (!nullable) {
        throw new ParameterException("It cannot be null: write " + takes());
      }
      return new ParameterValue.Null();
    }
    if (taken.isNothing()) {
      throw new ParameterException("A value is missing: write " + takes());
    }
    return switch (kind) {
      case ParameterKind.Single single -> single.type().read(one(taken), now);
      case ParameterKind.DateRange _ -> range(taken, now);
      case ParameterKind.Dropdown(ValueType type, Choices choices) ->
          chosen(type, choices, one(taken), now);
      case ParameterKind.Multi(ValueType type, Choices choices) ->
          new ParameterValue.Several(
              taken.parts().stream().map(part -> chosen(type, choices, part, now)).toList());
    };
  }

  /// What is to be written for it.
  ///
  /// @return words that fit behind `write `
  public String takes() {
    return switch (kind) {
      case ParameterKind.Single single -> single.type().takes();
      case ParameterKind.DateRange _ -> "two days, such as 2026-01-01..2026-01-31 or last 30 days";
      case ParameterKind.Dropdown dropdown -> "one of " + listed(dropdown.choices());
      case ParameterKind.Multi multi -> "one or more of " + listed(multi.choices());
    };
  }

  private static String listed(Choices choices) {
    return switch (choices) {
      case Choices.Asked asked -> "the values of " + asked.query();
      case Choices.Listed(List<Choice> all) -> {
        String few = String.join(", ", all.stream().limit(12).map(Choice::value).toList());
        yield all.size() > 12 ? few + ", …" : few;
      }
    };
  }

  private static String one(Written written) {
    if (written.parts().size() != 1) {
      throw new ParameterException("Write one value");
    }
    return written.parts().getFirst();
  }

  private ParameterValue chosen(
      ValueType type, Choices choices, String written, ZonedDateTime now) {
    if (choices instanceof Choices.Listed(List<Choice> all)
        && all.stream().noneMatch(choice -> choice.value().equals(written))) {
      throw new ParameterException("'" + written + "' is not in the list: write " + takes());
    }
    return type.read(written, now);
  }

  private ParameterValue range(Written written, ZonedDateTime now) {
    List<String> parts =
        written.parts().size() == 1
            ? DateRanges.ends(written.parts().getFirst(), now.toLocalDate())
            : written.parts();
    if (parts.size() != 2) {
      throw new ParameterException("Write " + takes());
    }
    ParameterValue.Day min = day(parts.getFirst(), now);
    ParameterValue.Day max = day(parts.getLast(), now);
    LocalDate first = min.value();
    if (max.value().isBefore(first)) {
      throw new ParameterException(
          "The range ends before it begins: write " + max.value() + ".." + first);
    }
    return new ParameterValue.Range(min, max);
  }

  private static ParameterValue.Day day(String written, ZonedDateTime now) {
    return (ParameterValue.Day) ValueType.DATE.read(written, now);
  }
}
