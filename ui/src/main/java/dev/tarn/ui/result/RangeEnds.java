package dev.tarn.ui.result;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.view.Bound;
import dev.tarn.ui.text.Strings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/// Reads and writes the ends of a range as the user types them: numbers with or without commas,
/// days as `2026-01-31`, months and years by their digits alone, moments with or without a time.
final class RangeEnds {
  private final DataType type;
  private final ZoneId zone;

  /// Which end is read: a whole day, month or year begins with one and ends with the other.
  enum End {
    FROM,
    TO
  }

  /// A text that is no value of the type; the message tells what would be one.
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
      super(message);
    }
  }

  /// Reads ends of a column's range.
  ///
  /// @param type of the column, one that [#canRead]
  /// @param zone in which moments are shown
  RangeEnds(DataType type, ZoneId zone) {
    this.type = type;
    this.zone = zone;
  }

  /// Tells if values of a type can be typed.
  static boolean canRead(DataType type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case TINYINT, SMALLINT, INT, BIGINT, FLOAT, DOUBLE, DATE, TIMESTAMP, TIMESTAMP_NTZ ->
                true;
            default -> false;
          };
      case DataType.Decimal _ -> true;
      default -> false;
    };
  }

  /// What a field of such an end shows while it is empty.
  String example() {
    return switch (type) {
      case Simple.DATE -> Strings.of("rows.range.day");
      case Simple.TIMESTAMP, Simple.TIMESTAMP_NTZ -> Strings.of("rows.range.moment");
      default -> Strings.of("rows.range.number");
    };
  }

  /// Reads an end.
  ///
  /// @return empty for a blank text
  /// @throws UnreadableException if it is no value of the type
  Optional<Bound> read(String typed, End end) throws UnreadableException {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (type) {
            case Simple.DATE -> day(text, end);
            case Simple.TIMESTAMP, Simple.TIMESTAMP_NTZ -> moment(text, end);
            default -> new Bound(number(text.replace(",", "").replace("_", "")), true);
          });
    } catch (NumberFormatException | DateTimeException e) {
      throw new UnreadableException(Strings.of("rows.range.wrong", text, type.sql(), example()));
    } catch (ArithmeticException e) {
      throw new UnreadableException(Strings.of("rows.range.large", text, type.sql()));
    }
  }

  private Object number(String text) {
    BigDecimal number = new BigDecimal(text);
    return switch (type) {
      case Simple.TINYINT -> whole(number).byteValueExact();
      case Simple.SMALLINT -> whole(number).shortValueExact();
      case Simple.INT -> whole(number).intValueExact();
      case Simple.BIGINT -> whole(number).longValueExact();
      case Simple.FLOAT -> number.floatValue();
      case Simple.DOUBLE -> number.doubleValue();
      default -> number;
    };
  }

  private static BigDecimal whole(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0) {
      throw new NumberFormatException("Not whole: " + number);
    }
    return number;
  }

  private static Bound day(String text, End end) {
    return new Bound(end == End.FROM ? firstDay(text) : nextDay(text).minusDays(1), true);
  }

  private Bound moment(String text, End end) {
    String time = text.replace('T', ' ');
    int space = time.indexOf(' ');
    if (space < 0) {
      LocalDate day = end == End.FROM ? firstDay(text) : nextDay(text);
      return new Bound(at(day.atStartOfDay()), end == End.FROM);
    }
    String clock = time.substring(space + 1).strip();
    LocalTime of = LocalTime.parse(clock.length() < 5 ? "0" + clock : clock);
    return new Bound(at(LocalDate.parse(time.substring(0, space)).atTime(of)), true);
  }

  private Object at(LocalDateTime time) {
    return type == Simple.TIMESTAMP ? time.atZone(zone).toInstant() : time;
  }

  private static LocalDate firstDay(String text) {
    return switch (text.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  private static LocalDate nextDay(String text) {
    LocalDate first = firstDay(text);
    return switch (text.length()) {
      case 4 -> first.plusYears(1);
      case 7 -> first.plusMonths(1);
      default -> first.plusDays(1);
    };
  }

  /// Writes an end so that it can be read again.
  String write(Bound bound, End end) {
    return switch (bound.value()) {
      case BigDecimal decimal -> decimal.toPlainString();
      case Instant moment -> moment(LocalDateTime.ofInstant(moment, zone), bound, end);
      case LocalDateTime time -> moment(time, bound, end);
      case Object value -> value.toString();
    };
  }

  private static String moment(LocalDateTime time, Bound bound, End end) {
    boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (midnight && end == End.TO && !bound.inclusive()) {
      return time.toLocalDate().minusDays(1).toString();
    }
    return midnight && end == End.FROM
        ? time.toLocalDate().toString()
        : time.toLocalDate() + " " + time.toLocalTime();
  }
}
