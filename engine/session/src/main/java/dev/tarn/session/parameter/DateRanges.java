package dev.tarn.session.parameter;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ranges of days in words. They stay words in headers and memory, so that they move on with time.
public final class DateRanges {
  /// The quick choices, in order.
  public static final List<String> QUICK =
      List.of(
          "today",
          "last 7 days",
          "last 30 days",
          "this month",
          "last month",
          "this year",
          "last year");

  private static final Pattern LAST =
      Pattern.compile("last (\\d{1,5}) days", Pattern.CASE_INSENSITIVE);

  private DateRanges() {}

  /// The two ends of a range.
  ///
  /// @param written such as `2026-01-01..2026-01-31`, `last 30 days`, `this year`
  /// @param today the day on which it is read
  /// @return two days as people write them; fewer if it is no range
  public static List<String> ends(String written, LocalDate today) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    int dots = text.indexOf("..");
    if (dots >= 0) {
      return List.of(text.substring(0, dots).strip(), text.substring(dots + 2).strip());
    }
    Matcher last = LAST.matcher(text);
    if (last.matches()) {
      long days = Math.max(1, Long.parseLong(last.group(1)));
      return days(today.minusDays(days - 1), today);
    }
    LocalDate month = today.withDayOfMonth(1);
    LocalDate year = today.withDayOfYear(1);
    return switch (text) {
      case "today" -> days(today, today);
      case "this month" -> days(month, today.with(TemporalAdjusters.lastDayOfMonth()));
      case "last month" -> days(month.minusMonths(1), month.minusDays(1));
      case "this year" -> days(year, today.with(TemporalAdjusters.lastDayOfYear()));
      case "last year" -> days(year.minusYears(1), year.minusDays(1));
      default -> List.of();
    };
  }

  private static List<String> days(LocalDate min, LocalDate max) {
    return List.of(min.toString(), max.toString());
  }
}
