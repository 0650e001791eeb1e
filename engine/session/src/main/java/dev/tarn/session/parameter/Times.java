package dev.tarn.session.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days and times as people write them.
final class Times {
  private static final Pattern TODAY =
      Pattern.compile("today(?:\\s*([+-])\\s*(\\d{1,6}))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ZONED =
      Pattern.compile(".*(?:Z|[+-]\\d{2}(?::?\\d{2})?)", Pattern.CASE_INSENSITIVE);
  private static final int DAY_LENGTH = 10;
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][.n]", Locale.ROOT);

  private Times() {}

  /// Reads `2026-01-31`, `today`, `today - 7` or `yesterday`.
  static LocalDate day(String text, ZonedDateTime now) {
    if (text.equalsIgnoreCase("yesterday")) {
      return now.toLocalDate().minusDays(1);
    }
    Matcher today = TODAY.matcher(text);
    if (!today.matches()) {
      return LocalDate.parse(text);
    }
    long days = today.group(2) == null ? 0 : Long.parseLong(today.group(2));
    return now.toLocalDate().plusDays("-".equals(today.group(1)) ? -days : days);
  }

  /// Reads a moment; one without offset is of the zone given.
  static Instant moment(String text, ZonedDateTime now) {
    String iso = iso(text);
    if (iso.length() > DAY_LENGTH && ZONED.matcher(iso.substring(DAY_LENGTH)).matches()) {
      return OffsetDateTime.parse(iso).toInstant();
    }
    return text.equalsIgnoreCase("now")
        ? now.toInstant()
        : wall(text, now).atZone(now.getZone()).toInstant();
  }

  /// Reads a time on the wall; a day alone begins at midnight.
  static LocalDateTime wall(String text, ZonedDateTime now) {
    if (text.equalsIgnoreCase("now")) {
      return now.toLocalDateTime();
    }
    String iso = iso(text);
    try {
      return iso.indexOf('T') < 0 ? day(text, now).atStartOfDay() : LocalDateTime.parse(iso);
    } catch (DateTimeException e) {
      return LocalDateTime.parse(iso, WALL);
    }
  }

  private static String iso(String text) {
    return text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == ' '
        ? text.substring(0, DAY_LENGTH) + "T" + text.substring(DAY_LENGTH + 1).replace(" ", "")
        : text;
  }
}
