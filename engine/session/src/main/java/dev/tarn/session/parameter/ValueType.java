package dev.tarn.session.parameter;

import dev.tarn.session.ParameterValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/// What a single written value is taken for.
public enum ValueType {
  /// SQL `string`.
  TEXT("text", "any text"),
  /// SQL `bigint`.
  WHOLE("int", "a whole number, such as 1000"),
  /// SQL `decimal` of the number's own precision and scale.
  DECIMAL("decimal", "a number, such as 12.50"),
  /// SQL `double`.
  DOUBLE("double", "a number, such as 0.5 or 1e6"),
  /// SQL `boolean`.
  BOOLEAN("boolean", "true or false"),
  /// SQL `date`.
  DATE("date", "a day, such as 2026-01-31, today or today - 7"),
  /// SQL `timestamp`: a moment.
  TIMESTAMP("timestamp", "a time, such as 2026-01-31 18:30:00 or now"),
  /// SQL `timestamp_ntz`: a time on the wall.
  TIMESTAMP_NTZ("timestamp_ntz", "a time without zone, such as 2026-01-31 18:30:00");

  /// All words, for messages.
  public static final String WORDS =
      "text, int, decimal, double, boolean, date, timestamp, timestamp_ntz";

  private static final int MOST_DIGITS = 38;

  private final String word;
  private final String takes;

  ValueType(String word, String takes) {
    this.word = word;
    this.takes = takes;
  }

  /// How the type is named in headers and on the command line.
  ///
  /// @return one word
  public String word() {
    return word;
  }

  /// What is to be written for it.
  ///
  /// @return words that fit behind `write `
  public String takes() {
    return takes;
  }

  /// Finds a type by its name, or by that of SQL.
  ///
  /// @param word in any case
  /// @return empty if there is no such type
  public static Optional<ValueType> of(String word) {
    return Optional.ofNullable(
        switch (word.toLowerCase(Locale.ROOT)) {
          case "text", "string", "varchar" -> TEXT;
          case "int", "integer", "bigint", "long", "whole" -> WHOLE;
          case "decimal", "numeric", "number" -> DECIMAL;
          case "double", "float" -> DOUBLE;
          case "boolean", "bool" -> BOOLEAN;
          case "date" -> DATE;
          case "timestamp" -> TIMESTAMP;
          case "timestamp_ntz" -> TIMESTAMP_NTZ;
          default -> null;
        });
  }

  /// Reads a value.
  ///
  /// @param written as people write it
  /// @param now for words such as `today`, and the zone of times without one
  /// @return the value
  /// @throws ParameterException if it is none; the message says what to write
  public ParameterValue read(String written, ZonedDateTime now) {
    String text = written.strip();
    if (this != TEXT && text.isEmpty()) {
      throw new ParameterException("Write " + takes);
    }
    try {
      return switch (this) {
        case TEXT -> new ParameterValue.Text(written);
        case WHOLE -> new ParameterValue.Whole(Long.parseLong(text.replace("_", "")));
        case DECIMAL -> new ParameterValue.Exact(decimal(text.replace("_", "")));
        case DOUBLE -> new ParameterValue.Floating(Double.parseDouble(text));
        case BOOLEAN -> new ParameterValue.Truth(truth(text));
        case DATE -> new ParameterValue.Day(Times.day(text, now));
        case TIMESTAMP -> new ParameterValue.Moment(Times.moment(text, now));
        case TIMESTAMP_NTZ -> new ParameterValue.WallTime(Times.wall(text, now));
      };
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      throw new ParameterException("'" + written + "' will not do: write " + takes, e);
    }
  }

  private static BigDecimal decimal(String text) {
    BigDecimal value = new BigDecimal(text);
    int whole = Math.max(value.precision() - value.scale(), 1);
    if (Math.max(value.scale(), 0) + whole > MOST_DIGITS) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new NumberFormatException(text);
    };
  }
}
