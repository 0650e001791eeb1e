package dev.tarn.session.view;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.result.ColumnSlice;
import dev.tarn.session.text.CellText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Writes values of a slice as [CellText] does, but into bytes that are used again. For one thread.
final class ShownText {
  private static final long MICROS_OF_DAY = 86_400_000_000L;

  private final DataType type;
  private final CellText text;
  private final ZoneRules zone;
  private byte[] bytes = new byte[64];
  private int start;
  private int end;
  private long offsetFrom = 1;
  private long offsetTo;
  private long offset;

  ShownText(DataType type, ZoneId zone) {
    this.type = type;
    this.text = CellText.in(zone);
    this.zone = zone.getRules();
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// Writes a value that is not null.
  void write(ColumnSlice slice, int row) {
    start = 0;
    switch (slice.kind()) {
      case LONG -> writeLong(slice.longs()[row]);
      case TEXT, SHOWN -> {
        bytes = slice.data();
        start = slice.offsets()[row];
        end = slice.offsets()[row + 1];
      }
      case DOUBLE -> writeDouble(slice.doubles()[row]);
      case WIDE, BYTES -> string(SliceValue.of(slice, row));
    }
  }

  private void writeDouble(double value) {
    String digits = type == Simple.FLOAT ? Float.toString((float) value) : Double.toString(value);
    bytes = digits.getBytes(StandardCharsets.ISO_8859_1);
    end = bytes.length;
  }

  private void writeLong(long value) {
    switch (type) {
      case Simple.BOOLEAN -> string(value != 0);
      case Simple.TINYINT, Simple.SMALLINT, Simple.INT, Simple.BIGINT -> {
        end = bytes.length;
        start = digits(value, 0, end);
      }
      case DataType.Decimal decimal -> {
        end = bytes.length;
        start = digits(value, decimal.scale(), end);
      }
      case Simple.DATE -> {
        if (value < Days.FIRST || value > Days.LAST) {
          string(SliceValue.ofLong(value, type));
        } else {
          Days.write(value, bytes, 0);
          end = 10;
        }
      }
      case Simple.TIMESTAMP -> moment(onTheWall(value));
      case Simple.TIMESTAMP_NTZ -> moment(value);
      default -> string(SliceValue.ofLong(value, type));
    }
  }

  private void string(Object value) {
    bytes = text.text(value, type).getBytes(StandardCharsets.UTF_8);
    end = bytes.length;
    if (bytes.length < 64) {
      bytes = java.util.Arrays.copyOf(bytes, 64);
    }
  }

  /// A moment by the clock on the wall, for timestamps with a zone.
  long onTheWall(long micros) {
    return type == Simple.TIMESTAMP ? micros + offset(micros) : micros;
  }

  /// Writes digits from the right and gives where they begin.
  private int digits(long value, int scale, int to) {
    int at = to;
    long left = value;
    int written = 0;
    do {
      if (scale > 0 && written == scale) {
        bytes[--at] = '.';
      }
      bytes[--at] = (byte) ('0' + Math.abs(left % 10));
      left /= 10;
      written++;
    } while (left != 0 || written <= scale);
    if (value < 0) {
      bytes[--at] = '-';
    }
    return at;
  }

  private void moment(long micros) {
    long day = Math.floorDiv(micros, MICROS_OF_DAY);
    if (day < Days.FIRST || day > Days.LAST) {
      string(SliceValue.ofLong(micros, Simple.TIMESTAMP_NTZ));
      return;
    }
    Days.write(day, bytes, 0);
    long rest = micros - day * MICROS_OF_DAY;
    int seconds = (int) (rest / 1_000_000);
    int fraction = (int) (rest % 1_000_000);
    bytes[10] = ' ';
    Days.two(seconds / 3600, bytes, 11);
    bytes[13] = ':';
    Days.two(seconds / 60 % 60, bytes, 14);
    bytes[16] = ':';
    Days.two(seconds % 60, bytes, 17);
    end = 19;
    if (fraction > 0) {
      bytes[19] = '.';
      for (int i = 25; i > 19; i--) {
        bytes[i] = (byte) ('0' + fraction % 10);
        fraction /= 10;
      }
      end = 26;
      while (bytes[end - 1] == '0') {
        end--;
      }
    }
  }

  /// The zone's offset at a moment, remembered until the next change of the clocks.
  private long offset(long micros) {
    if (micros < offsetFrom || micros >= offsetTo) {
      Instant moment = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
      offset = zone.getOffset(moment).getTotalSeconds() * 1_000_000L;
      ZoneOffsetTransition before = zone.previousTransition(moment.plusSeconds(1));
      ZoneOffsetTransition after = zone.nextTransition(moment);
      offsetFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond() * 1_000_000L;
      offsetTo = after == null ? Long.MAX_VALUE : after.toEpochSecond() * 1_000_000L;
    }
    return offset;
  }

  /// Tells if a text of these characters can occur in the values of a type at all.
  static boolean canContain(DataType type, String needle) {
    String possible =
        switch (type) {
          case Simple.BOOLEAN -> "trufalseTRUFALSE";
          case Simple.TINYINT, Simple.SMALLINT, Simple.INT, Simple.BIGINT -> "0123456789-";
          case DataType.Decimal _ -> "0123456789-.,";
          case Simple.DATE -> "0123456789-+";
          case Simple.TIMESTAMP, Simple.TIMESTAMP_NTZ -> "0123456789-+: .";
          case Simple.FLOAT, Simple.DOUBLE -> "0123456789.-EeInfityNaINFTYnA";
          default -> "";
        };
    return possible.isEmpty() || needle.chars().allMatch(c -> possible.indexOf(c) >= 0);
  }
}
