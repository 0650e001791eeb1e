package dev.tarn.app.sql;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.ParameterException;
import dev.tarn.session.parameter.ParameterKind;
import dev.tarn.session.parameter.Written;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/// Reads parameters as they are written on the command line: `name=value` for text, or
/// `name:type=value`.
public final class ParameterText {
  /// The types that can be named.
  public static final String TYPES =
      "text, int, decimal, double, boolean, date, timestamp, timestamp_ntz," + " daterange, null";

  private ParameterText() {}

  /// A parameter as it was given.
  ///
  /// @param name of the marker
  /// @param type that was named, in lower case; empty for none
  /// @param value what stands behind the equals sign
  public record Given(String name, String type, String value) {}

  /// Takes one apart.
  ///
  /// @param written such as `day:date=2026-01-31`
  /// @return name, type and value
  /// @throws SourceException if it is not well written
  static Given given(String written) {
    int equals = written.indexOf('=');
    String head = equals < 0 ? "" : written.substring(0, equals);
    int colon = head.indexOf(':');
    String name = colon < 0 ? head : head.substring(0, colon);
    if (!name.matches("[\\p{L}0-9_]+")) {
      throw new SourceException(
          "The parameter '" + written + "' is not written as name=value or name:type=value");
    }
    String type = colon < 0 ? "" : head.substring(colon + 1).toLowerCase(Locale.ROOT);
    return new Given(name, type, written.substring(equals + 1));
  }

  /// Reads one without knowing more of it.
  ///
  /// @param written such as `day:date=2026-01-31`
  /// @return name and value
  /// @throws SourceException if it is not well written
  public static Map.Entry<String, ParameterValue> read(String written) {
    Given given = given(written);
    return Map.entry(given.name(), read(given));
  }

  /// Reads the value of one whose type nobody else tells.
  static ParameterValue read(Given given) {
    String type = given.type().isEmpty() ? "text" : given.type();
    try {
      return value(type, given.value());
    } catch (ParameterException e) {
      throw new SourceException("The value of parameter " + given.name() + ": " + e.words());
    } catch (NumberFormatException | DateTimeException e) {
      throw new SourceException(
          "The value of parameter "
              + given.name()
              + " is no "
              + type
              + ": '"
              + given.value()
              + "'");
    }
  }

  private static ParameterValue value(String type, String value) {
    return switch (type) {
      case "text", "string" -> new ParameterValue.Text(value);
      case "int", "integer", "bigint", "long" -> new ParameterValue.Whole(Long.parseLong(value));
      case "decimal" -> new ParameterValue.Exact(new BigDecimal(value));
      case "double" -> new ParameterValue.Floating(Double.parseDouble(value));
      case "boolean" -> new ParameterValue.Truth(truth(value));
      case "date" -> new ParameterValue.Day(LocalDate.parse(value));
      case "timestamp" -> new ParameterValue.Moment(moment(value));
      case "timestamp_ntz" ->
          new ParameterValue.WallTime(LocalDateTime.parse(value.replace(' ', 'T')));
      case "daterange" ->
          ParameterDefinition.of("", new ParameterKind.DateRange())
              .read(Written.of(value), ZonedDateTime.now(ZoneId.systemDefault()));
      case "null", "void" -> new ParameterValue.Null();
      default ->
          throw new SourceException(
              "There is no parameter type '" + type + "'. The types are " + TYPES);
    };
  }

  private static boolean truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new NumberFormatException(value);
    };
  }

  private static Instant moment(String value) {
    return OffsetDateTime.parse(value.replace(' ', 'T')).toInstant();
  }
}
