package dev.tarn.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// How numbers are written: thousands with a comma, a no-break space before units.
public final class Quantities {
  private static final DateTimeFormatter CLOCK = pattern("HH:mm");
  private static final DateTimeFormatter DAY = pattern("d MMM");
  private static final DateTimeFormatter DAY_AND_YEAR = pattern("d MMM yyyy");
  private static final String SPACE = "\u00a0";

  private Quantities() {}

  /// A count in full.
  ///
  /// @param count any number
  /// @return such as `1,204,331`
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A count in short.
  ///
  /// @param count not negative
  /// @return such as `25`, `150 K`, `1.5 M`
  public static String shortCount(long count) {
    return scaled(count, 1000, new String[] {"", "K", "M", "B", "T"});
  }

  /// An amount of memory or disk.
  ///
  /// @param bytes not negative
  /// @return such as `84 MB` or `1.2 GB`
  public static String bytes(long bytes) {
    return scaled(bytes, 1024, new String[] {"B", "KB", "MB", "GB", "TB"});
  }

  /// A time span.
  ///
  /// @param duration not negative
  /// @return such as `340 ms`, `2.31 s`, `12.4 s`, `3 min 5 s`, `2 h 5 min`
  public static String duration(Duration duration) {
    long millis = Math.max(0, duration.toMillis());
    if (millis < 1000) {
      return millis + SPACE + "ms";
    }
    if (millis < 10_000) {
      return String.format(Locale.ROOT, "%.2f", millis / 1000.0) + SPACE + "s";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f", millis / 1000.0) + SPACE + "s";
    }
    long minutes = duration.toMinutes();
    if (minutes < 60) {
      return minutes + SPACE + "min " + duration.toSecondsPart() + SPACE + "s";
    }
    return duration.toHours() + SPACE + "h " + duration.toMinutesPart() + SPACE + "min";
  }

  /// A moment, as one says it.
  ///
  /// @param moment in the past
  /// @return such as `today 10:42`, `yesterday` or `17 Nov`
  public static String when(Instant moment) {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
    ZonedDateTime then = moment.atZone(now.getZone());
    long days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
    if (days == 0) {
      return Strings.of("time.today", CLOCK.format(then));
    }
    if (days == 1) {
      return Strings.of("time.yesterday");
    }
    return (then.getYear() == now.getYear() ? DAY : DAY_AND_YEAR).format(then);
  }

  /// Sets commas between the thousands of an exact number.
  ///
  /// @param number in plain digits, such as `-1234.50`
  /// @return such as `-1,234.50`
  public static String grouped(String number) {
    int point = number.indexOf('.');
    int end = point < 0 ? number.length() : point;
    StringBuilder grouped = new StringBuilder(number);
    int first = number.startsWith("-") ? 1 : 0;
    for (int i = end - 3; i > first; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  private static String scaled(long amount, int base, String[] units) {
    double value = amount;
    int unit = 0;
    while (value >= base && unit < units.length - 1) {
      value /= base;
      unit++;
    }
    boolean whole = unit == 0 || value >= 9.95;
    String number = String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
    return units[unit].isEmpty() ? number : number + SPACE + units[unit];
  }
}
