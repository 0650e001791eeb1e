package dev.tarn.ui.sql;

import dev.tarn.session.ParameterValue;
import dev.tarn.ui.text.Strings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a written parameter is taken for.
enum ParameterType {
  /// Text as it stands.
  TEXT,
  /// A whole number of 64 bits.
  WHOLE,
  /// An exact number.
  DECIMAL,
  /// A floating point number.
  DOUBLE,
  /// True or false.
  TRUTH,
  /// A day.
  DATE,
  /// A moment, written in the zone of this machine.
  TIMESTAMP,
  /// No value.
  NULL;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' '][HH:mm[:ss]][.SSSSSS]", Locale.ROOT);

  /// What the user reads.
  String words() {
    return switch (this) {
      case TEXT -> Strings.of("sql.parameter.text");
      case WHOLE -> Strings.of("sql.parameter.whole");
      case DECIMAL -> Strings.of("sql.parameter.decimal");
      case DOUBLE -> Strings.of("sql.parameter.double");
      case TRUTH -> Strings.of("sql.parameter.truth");
      case DATE -> Strings.of("sql.parameter.date");
      case TIMESTAMP -> Strings.of("sql.parameter.timestamp");
      case NULL -> Strings.of("sql.parameter.null");
    };
  }

  /// Reads what was written.
  ///
  /// @throws IllegalArgumentException with a sentence that says what to write
  ParameterValue read(String written) {
    String text = written.strip();
    if (text.isEmpty() && this != NULL) {
      throw new IllegalArgumentException(Strings.of("sql.parameter.missing"));
    }
    try {
      return switch (this) {
        case TEXT -> new ParameterValue.Text(written);
        case WHOLE -> new ParameterValue.Whole(Long.parseLong(text.replace("_", "")));
        case DECIMAL -> new ParameterValue.Exact(new BigDecimal(text));
        case DOUBLE -> new ParameterValue.Floating(Double.parseDouble(text));
        case TRUTH -> new ParameterValue.Truth(truth(text));
        case DATE -> new ParameterValue.Day(LocalDate.parse(text));
        case TIMESTAMP -> new ParameterValue.Moment(moment(text));
        case NULL -> new ParameterValue.Null();
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException(hint(), e);
    }
  }

  private String hint() {
    return switch (this) {
      case WHOLE -> Strings.of("sql.parameter.hint.whole");
      case DECIMAL -> Strings.of("sql.parameter.hint.decimal");
      case DOUBLE -> Strings.of("sql.parameter.hint.double");
      case TRUTH -> Strings.of("sql.parameter.hint.truth");
      case DATE -> Strings.of("sql.parameter.hint.date");
      default -> Strings.of("sql.parameter.hint.timestamp");
    };
  }

  private static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new NumberFormatException(text);
    };
  }

  private static Instant moment(String text) {
    if (text.endsWith("Z")) {
      return Instant.parse(text);
    }
    LocalDateTime time =
        text.length() <= 10
            ? LocalDate.parse(text).atStartOfDay()
            : LocalDateTime.parse(text, TIME);
    return time.atZone(ZoneId.systemDefault()).toInstant();
  }
}
