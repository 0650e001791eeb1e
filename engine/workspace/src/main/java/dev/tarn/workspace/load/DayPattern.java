package dev.tarn.workspace.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/// How days are written, with or without a time behind them.
public enum DayPattern {
  /// `2024-12-31`
  ISO("yyyy-MM-dd"),
  /// `2024/12/31`
  SLASHED("yyyy/M/d"),
  /// `31.12.2024`
  DOTTED("d.M.yyyy"),
  /// `31/12/2024`
  DAY_SLASH("d/M/yyyy"),
  /// `12/31/2024`
  MONTH_SLASH("M/d/yyyy"),
  /// `31-12-2024`
  DAY_DASH("d-M-yyyy"),
  /// `12-31-2024`
  MONTH_DASH("M-d-yyyy"),
  /// `31.12.24`
  DOTTED_SHORT("d.M.yy"),
  /// `31/12/24`
  DAY_SLASH_SHORT("d/M/yy"),
  /// `12/31/24`
  MONTH_SLASH_SHORT("M/d/yy"),
  /// `31 Dec 2024`
  NAMED("d MMM yyyy"),
  /// `31-Dec-2024`
  NAMED_DASH("d-MMM-yyyy"),
  /// `31-Dec-24`
  NAMED_SHORT("d-MMM-yy"),
  /// `Dec 31, 2024`
  NAMED_FIRST("MMM d, yyyy"),
  /// `20241231`
  DIGITS("yyyyMMdd");

  private static final String TIME = " H:mm[:ss][.SSSSSSSSS]";
  private static final String HALF_DAY = " h:mm[:ss] a";
  private static final Pattern ISO_MOMENT =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}[ T]\\d{1,2}:\\d{1,2}(:\\d{1,2}([.]\\d{0,9})?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{1,2}(:?\\d{2})?)?");

  private final String pattern;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter halfDay;

  DayPattern(String pattern) {
    this.pattern = pattern;
    this.day = formatter(pattern);
    this.moment = formatter(pattern + " H:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]");
    this.halfDay = formatter(pattern + HALF_DAY);
  }

  /// The pattern as Spark writes it.
  ///
  /// @return such as `d/M/yyyy`
  public String pattern() {
    return pattern;
  }

  /// Tells if the day of the month comes before the month in digits.
  ///
  /// @return true for those that have a twin with the month first
  boolean isDayFirst() {
    return this == DAY_SLASH || this == DAY_DASH || this == DAY_SLASH_SHORT;
  }

  /// Tells if the month in digits comes before the day.
  ///
  /// @return true for those that have a twin with the day first
  boolean isMonthFirst() {
    return this == MONTH_SLASH || this == MONTH_DASH || this == MONTH_SLASH_SHORT;
  }

  boolean isDay(String text) {
    if (text.length() < 6 || text.length() > 12 || !begins(text)) {
      return false;
    }
    if (this != ISO) {
      return parses(text, day);
    }
    String[] parts = text.split("-", -1);
    return parts.length == 3 && parts[0].length() == 4 && isIso(parts);
  }

  boolean isMoment(String text) {
    if (isDay(text)) {
      return true;
    }
    if (this == ISO) {
      return ISO_MOMENT.matcher(text).matches() && isDay(text.split("[ T]", 2)[0]);
    }
    return text.length() > 10
        && begins(text)
        && text.indexOf(':') > 0
        && (parses(text, moment) || parses(text, halfDay));
  }

  /// A look that is cheaper than a parse, and enough for most texts that are no days.
  private boolean begins(String text) {
    char first = text.charAt(0);
    return this == NAMED_FIRST ? Character.isLetter(first) : first >= '0' && first <= '9';
  }

  /// A cast is fast, but takes a year alone for a day, too; a day has eight to ten characters.
  String daySql(String text) {
    return this == ISO
        ? "CASE WHEN length(trim("
            + text
            + ")) BETWEEN 8 AND 10 THEN try_cast("
            + text
            + " AS DATE) END"
        : "try_to_date(trim(" + text + "), '" + pattern + "')";
  }

  String momentSql(String text) {
    if (this == ISO) {
      return "CASE WHEN length(trim("
          + text
          + ")) >= 8 AND trim("
          + text
          + ") RLIKE '^\\\\d{4}-\\\\d' THEN try_cast("
          + text
          + " AS TIMESTAMP) END";
    }
    String trimmed = "trim(" + text + ")";
    return "coalesce(try_to_timestamp("
        + trimmed
        + ", '"
        + pattern
        + TIME
        + "'), try_to_timestamp("
        + trimmed
        + ", '"
        + pattern
        + HALF_DAY
        + "'), try_to_timestamp("
        + trimmed
        + ", '"
        + pattern
        + "'))";
  }

  private static boolean isIso(String[] parts) {
    try {
      LocalDate.of(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      return parts[1].length() <= 2 && parts[2].length() <= 2;
    } catch (NumberFormatException | java.time.DateTimeException e) {
      return false;
    }
  }

  private static boolean parses(String text, DateTimeFormatter formatter) {
    try {
      formatter.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace("yyyy", "uuuu").replace("yy", "uu"))
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
