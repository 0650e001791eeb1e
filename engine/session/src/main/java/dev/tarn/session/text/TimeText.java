package dev.tarn.session.text;

import java.time.LocalDateTime;
import java.time.LocalTime;

/// Dates and times as Spark SQL shows them: seconds always, their fraction without trailing zeros.
final class TimeText {
  private TimeText() {}

  static void append(LocalDateTime dateTime, StringBuilder out) {
    out.append(dateTime.toLocalDate()).append(' ');
    append(dateTime.toLocalTime(), out);
  }

  static void append(LocalTime time, StringBuilder out) {
    appendTwo(time.getHour(), out);
    out.append(':');
    appendTwo(time.getMinute(), out);
    out.append(':');
    appendTwo(time.getSecond(), out);
    appendFraction(time.getNano(), 9, out);
  }

  /// Appends a point and digits, or nothing for zero.
  static void appendFraction(long fraction, int digits, StringBuilder out) {
    if (fraction == 0) {
      return;
    }
    String text = Long.toString(fraction);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    out.append('.').repeat("0", digits - text.length()).append(text, 0, end);
  }

  static void appendTwo(long number, StringBuilder out) {
    if (number < 10) {
      out.append('0');
    }
    out.append(number);
  }
}
