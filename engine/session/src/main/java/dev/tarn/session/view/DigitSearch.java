package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Looks for a text in numbers and moments without writing them out: goes over their digits, two at
/// a time, and knows after each how much of the text has come so far. For one thread.
final class DigitSearch {
  private static final long MICROS_OF_MINUTE = 60_000_000L;
  private static final int MINUTES_OF_DAY = 1440;
  private static final int LONGEST = 40;

  private final TextSteps back;
  private final TextSteps on;
  private final int[] minutes;
  private final byte[] day = new byte[11];
  private long lastDay = Long.MIN_VALUE;
  private int afterDay;

  /// Makes one.
  ///
  /// @param text ASCII characters, not empty
  private DigitSearch(String text) {
    on = new TextSteps(text);
    back = new TextSteps(new StringBuilder(text).reverse().toString());
    minutes = new int[on.states() * MINUTES_OF_DAY];
    Arrays.fill(minutes, -1);
    day[10] = ' ';
  }

  /// Makes one, if values of a type can be searched like this.
  ///
  /// @return null if they must be written out
  static @Nullable DigitSearch of(DataType type, String text) {
    boolean digits =
        switch (type) {
          case Simple.TINYINT,
              Simple.SMALLINT,
              Simple.INT,
              Simple.BIGINT,
              Simple.TIMESTAMP,
              Simple.TIMESTAMP_NTZ ->
              true;
          case DataType.Decimal _ -> true;
          default -> false;
        };
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    return digits && ascii && text.length() <= LONGEST ? new DigitSearch(text) : null;
  }

  /// Tells if it stands in a number.
  ///
  /// @param value not the least of all
  /// @param scale how many digits are behind the point
  boolean standsInNumber(long value, int scale) {
    long left = Math.abs(value);
    int state = 0;
    if (scale > 0) {
      if ((scale & 1) == 1) {
        state = back.after(state, '0' + (int) (left % 10));
        left /= 10;
      }
      for (int i = scale >> 1; i > 0; i--) {
        state = back.afterBackwards(state, (int) (left % 100));
        left /= 100;
      }
      state = back.after(state, '.');
    }
    while (left >= 100) {
      long rest = left / 100;
      state = back.afterBackwards(state, (int) (left - rest * 100));
      left = rest;
    }
    state =
        left >= 10 ? back.afterBackwards(state, (int) left) : back.after(state, '0' + (int) left);
    return back.isWhole(value < 0 ? back.after(state, '-') : state);
  }

  /// Tells if the days of moments can be searched.
  static boolean canWrite(long micros) {
    return micros >= Days.FIRST * MINUTES_OF_DAY * MICROS_OF_MINUTE
        && micros < (Days.LAST + 1) * MINUTES_OF_DAY * MICROS_OF_MINUTE;
  }

  /// Tells if it stands in a moment.
  ///
  /// @param micros since 1970, by the clock on the wall; one that [#canWrite]
  boolean standsInMoment(long micros) {
    long minute = Math.floorDiv(micros, MICROS_OF_MINUTE);
    int rest = (int) (micros - minute * MICROS_OF_MINUTE);
    int second = rest / 1_000_000;
    int state = on.afterTwo(afterMinute(minute), second);
    int fraction = rest - second * 1_000_000;
    return on.isWhole(fraction == 0 ? state : afterFraction(on.after(state, '.'), fraction));
  }

  private int afterMinute(long minute) {
    long number = Math.floorDiv(minute, MINUTES_OF_DAY);
    if (number != lastDay) {
      Days.write(number, day, 0);
      afterDay = 0;
      for (byte b : day) {
        afterDay = on.after(afterDay, b);
      }
      lastDay = number;
    }
    int ofDay = (int) (minute - number * MINUTES_OF_DAY);
    int place = afterDay * MINUTES_OF_DAY + ofDay;
    if (minutes[place] < 0) {
      int hour = on.after(on.afterTwo(afterDay, ofDay / 60), ':');
      minutes[place] = on.after(on.afterTwo(hour, ofDay % 60), ':');
    }
    return minutes[place];
  }

  /// Six digits without the zeros at their end.
  private int afterFraction(int before, int fraction) {
    int state = before;
    int left = fraction;
    for (int unit = 10_000; left > 0; unit /= 100) {
      int two = left / unit;
      left -= two * unit;
      state =
          left == 0 && two % 10 == 0 ? on.after(state, '0' + two / 10) : on.afterTwo(state, two);
    }
    return state;
  }
}
