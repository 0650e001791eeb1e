package dev.tarn.session.text;

import dev.tarn.session.CalendarInterval;
import dev.tarn.session.DataType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;

/// Intervals as ANSI literals, as `CAST(… AS STRING)` writes them.
final class IntervalText {
  private static final List<String> UNITS = List.of("DAY", "HOUR", "MINUTE", "SECOND");
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long[] MICROS = {86_400_000_000L, 3_600_000_000L, 60_000_000L};

  private IntervalText() {}

  static String yearMonth(Period period, DataType type) {
    String fields =
        type instanceof DataType.YearMonthInterval known ? known.sql() : "interval year to month";
    long months = period.toTotalMonths();
    String sign = months < 0 ? "-" : "";
    long size = Math.abs(months);
    String unit = unit(fields);
    String number =
        switch (unit) {
          case "YEAR" -> sign + size / 12;
          case "MONTH" -> sign + size;
          default -> sign + size / 12 + "-" + size % 12;
        };
    return "INTERVAL '" + number + "' " + unit;
  }

  static String dayTime(Duration duration, DataType type) {
    String unit =
        unit(
            type instanceof DataType.DayTimeInterval known
                ? known.sql()
                : "interval day to second");
    int to = unit.indexOf(" TO ");
    int first = Math.max(0, UNITS.indexOf(to < 0 ? unit : unit.substring(0, to)));
    int last = to < 0 ? first : UNITS.indexOf(unit.substring(to + 4));
    StringBuilder out = new StringBuilder("INTERVAL '");
    if (duration.isNegative()) {
      out.append('-');
    }
    // Beyond 64 bits only for the least value of all, whose size is one more than the largest.
    BigDecimal size =
        BigDecimal.valueOf(duration.getSeconds())
            .movePointRight(6)
            .add(BigDecimal.valueOf(duration.getNano() / 1000))
            .abs();
    appendDayTime(size, first, last, out);
    return out.append("' ").append(unit).toString();
  }

  private static void appendDayTime(BigDecimal size, int first, int last, StringBuilder out) {
    BigDecimal rest = size;
    for (int field = first; field <= last; field++) {
      if (field > first) {
        out.append(field == 1 ? ' ' : ':');
      }
      if (field == 3) {
        appendSeconds(rest.longValue(), out);
        return;
      }
      BigDecimal[] parts = rest.divideAndRemainder(BigDecimal.valueOf(MICROS[field]));
      if (field == 0) {
        out.append(parts[0].longValue());
      } else {
        TimeText.appendTwo(parts[0].longValue(), out);
      }
      rest = parts[1];
    }
  }

  private static void appendSeconds(long micros, StringBuilder out) {
    TimeText.appendTwo(Long.divideUnsigned(micros, MICROS_PER_SECOND), out);
    TimeText.appendFraction(Long.remainderUnsigned(micros, MICROS_PER_SECOND), 6, out);
  }

  static String calendar(CalendarInterval interval) {
    StringBuilder out = new StringBuilder();
    appendUnit(interval.months() / 12, "years", out);
    appendUnit(interval.months() % 12, "months", out);
    appendUnit(interval.days(), "days", out);
    long rest = interval.microseconds();
    appendUnit(rest / MICROS[1], "hours", out);
    rest %= MICROS[1];
    appendUnit(rest / MICROS[2], "minutes", out);
    rest %= MICROS[2];
    if (rest != 0) {
      out.append(BigDecimal.valueOf(rest, 6).stripTrailingZeros().toPlainString())
          .append(" seconds ");
    }
    return out.isEmpty() ? "0 seconds" : out.substring(0, out.length() - 1);
  }

  private static void appendUnit(long value, String unit, StringBuilder out) {
    if (value != 0) {
      out.append(value).append(' ').append(unit).append(' ');
    }
  }

  /// `DAY TO SECOND` of `interval day to second`.
  private static String unit(String sql) {
    String upper = sql.toUpperCase(Locale.ROOT);
    return upper.startsWith("INTERVAL ") ? upper.substring("INTERVAL ".length()) : upper;
  }
}
