package dev.tarn.session.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/// A variant's value that is neither an object nor an array, as JSON.
final class VariantPrimitive {
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter(java.util.Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DATE_TIME)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(java.util.Locale.ROOT);

  private VariantPrimitive() {}

  static void append(VariantBytes bytes, int at, ZoneId zone, StringBuilder out) {
    int type = bytes.unsigned(at, 1) >> 2;
    int data = at + 1;
    switch (type) {
      case 0 -> out.append("null");
      case 1 -> out.append("true");
      case 2 -> out.append("false");
      case 3 -> out.append(bytes.int8(data));
      case 4 -> out.append(bytes.int16(data));
      case 5 -> out.append(bytes.int32(data));
      case 6 -> out.append(bytes.int64(data));
      case 7 -> JsonText.number(bytes.float64(data), out);
      case 8, 9, 10 -> out.append(decimal(bytes, data, 4 << (type - 8)));
      case 11 -> quote(LocalDate.ofEpochDay(bytes.int32(data)), out);
      case 12 -> quote(moment(bytes.int64(data), ChronoUnit.MICROS, zone), out);
      case 13 -> quote(wallTime(bytes.int64(data), ChronoUnit.MICROS), out);
      case 14 -> JsonText.number(bytes.float32(data), out);
      case 15 -> quote(Base64.getEncoder().encodeToString(sized(bytes, data)), out);
      case 16 -> JsonText.quote(bytes.text(data + 4, bytes.unsigned(data, 4)), out);
      case 17 -> quote(LocalTime.ofNanoOfDay(bytes.int64(data) * 1000), out);
      case 18 -> quote(moment(bytes.int64(data), ChronoUnit.NANOS, zone), out);
      case 19 -> quote(wallTime(bytes.int64(data), ChronoUnit.NANOS), out);
      case 20 -> quote(uuid(bytes, data), out);
      default -> throw new IllegalArgumentException("unknown type " + type);
    }
  }

  private static void quote(Object plain, StringBuilder out) {
    out.append('"').append(plain).append('"');
  }

  private static byte[] sized(VariantBytes bytes, int data) {
    return bytes.copy(data + 4, bytes.unsigned(data, 4));
  }

  private static String decimal(VariantBytes bytes, int data, int size) {
    int scale = bytes.unsigned(data, 1);
    byte[] little = bytes.copy(data + 1, size);
    byte[] big = new byte[size];
    for (int i = 0; i < size; i++) {
      big[i] = little[size - 1 - i];
    }
    return new BigDecimal(new BigInteger(big), scale).stripTrailingZeros().toPlainString();
  }

  private static String moment(long since, ChronoUnit unit, ZoneId zone) {
    Instant instant = Instant.EPOCH.plus(since, unit);
    return MOMENT.format(OffsetDateTime.ofInstant(instant, zone));
  }

  private static String wallTime(long since, ChronoUnit unit) {
    Instant instant = Instant.EPOCH.plus(since, unit);
    return DATE_TIME.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  private static UUID uuid(VariantBytes bytes, int data) {
    return new UUID(Long.reverseBytes(bytes.int64(data)), Long.reverseBytes(bytes.int64(data + 8)));
  }
}
