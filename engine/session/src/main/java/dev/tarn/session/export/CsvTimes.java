package dev.tarn.session.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Writes days and moments; the day before and the zone's offset are kept, since neighbours mostly
/// share them. For one thread.
final class CsvTimes {
  private static final long MICROS = 1_000_000;
  private static final long DAY_SECONDS = 86_400;

  private final ZoneRules rules;
  private long day = Long.MIN_VALUE;
  private byte[] dayText = {};
  private long offsetFrom = 1;
  private long offsetEnd;
  private long offset;

  private CsvTimes(ZoneRules rules) {
    this.rules = rules;
  }

  /// For days, and for times on the wall.
  static CsvTimes plain() {
    return new CsvTimes(ZoneOffset.UTC.getRules());
  }

  /// For moments in a zone.
  static CsvTimes in(ZoneId zone) {
    return new CsvTimes(zone.getRules());
  }

  void date(long epochDay, ByteSink out) {
    if (epochDay != day) {
      day = epochDay;
      dayText = LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
    }
    out.put(dayText);
  }

  /// Writes a moment.
  ///
  /// @param micros since 1970
  void moment(long micros, ByteSink out) {
    long seconds = Math.floorDiv(micros, MICROS);
    long local = seconds + offset(seconds);
    date(Math.floorDiv(local, DAY_SECONDS), out);
    long time = Math.floorMod(local, DAY_SECONDS);
    out.put((byte) ' ');
    out.put(time / 3600, 2);
    out.put((byte) ':');
    out.put(time / 60 % 60, 2);
    out.put((byte) ':');
    out.put(time % 60, 2);
    fraction(Math.floorMod(micros, MICROS), out);
  }

  private static void fraction(long micros, ByteSink out) {
    if (micros == 0) {
      return;
    }
    int width = 6;
    long rest = micros;
    while (rest % 10 == 0) {
      rest /= 10;
      width--;
    }
    out.put((byte) '.');
    out.put(rest, width);
  }

  private long offset(long second) {
    if (second < offsetFrom || second >= offsetEnd) {
      Instant moment = Instant.ofEpochSecond(second);
      offset = rules.getOffset(moment).getTotalSeconds();
      ZoneOffsetTransition before = rules.previousTransition(moment.plusSeconds(1));
      ZoneOffsetTransition after = rules.nextTransition(moment);
      offsetFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond();
      offsetEnd = after == null ? Long.MAX_VALUE : after.toEpochSecond();
    }
    return offset;
  }
}
