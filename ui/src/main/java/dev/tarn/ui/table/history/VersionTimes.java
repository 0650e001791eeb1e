package dev.tarn.ui.table.history;

import dev.tarn.ui.text.Strings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the moments of versions are written.
final class VersionTimes {
  private static final DateTimeFormatter CLOCK = pattern("HH:mm");
  private static final DateTimeFormatter DAY = pattern("d MMM");
  private static final DateTimeFormatter YEAR = pattern("d MMM yyyy");

  private VersionTimes() {}

  /// With the time of the day, but for other years: `today 02:05`, `18 Nov 02:04`.
  static String moment(Instant moment) {
    ZonedDateTime then = moment.atZone(ZoneId.systemDefault());
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    String clock = CLOCK.format(then);
    if (then.toLocalDate().equals(today)) {
      return Strings.of("time.today", clock);
    }
    if (then.toLocalDate().equals(today.minusDays(1))) {
      return Strings.of("time.yesterday") + " " + clock;
    }
    return then.getYear() == today.getYear() ? DAY.format(then) + " " + clock : YEAR.format(then);
  }

  /// The day alone: `18 Nov`.
  static String day(Instant moment) {
    ZonedDateTime then = moment.atZone(ZoneId.systemDefault());
    boolean sameYear = then.getYear() == LocalDate.now(ZoneId.systemDefault()).getYear();
    return (sameYear ? DAY : YEAR).format(then);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
