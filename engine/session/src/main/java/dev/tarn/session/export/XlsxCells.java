package dev.tarn.session.export;

import dev.tarn.session.DataType;
import dev.tarn.session.text.CellText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes values into cells of Excel: numbers, truths, days and times as such where Excel can hold
/// them exactly, all others as text, so that nothing is rounded in silence.
final class XlsxCells {
  private static final int EXACT_DIGITS = 15;
  private static final long EXACT = 999_999_999_999_999L;
  private static final double DAY_NANOS = 86_400e9;

  /// Before it, days are counted in a way that programs do not agree on.
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final ZoneId zone;
  private final CellText texts;
  private long cut;

  XlsxCells(ZoneId zone) {
    this.zone = zone;
    this.texts = CellText.in(zone);
  }

  /// How many texts were too long.
  long cut() {
    return cut;
  }

  /// How many characters a value takes, about.
  int width(@Nullable Object value, DataType type) {
    return value == null ? 0 : texts.shortened(100).text(value, type).length();
  }

  void put(Worksheet sheet, int row, int column, @Nullable Object value, DataType type) {
    switch (value) {
      case null -> {}
      case Boolean truth -> sheet.value(row, column, truth);
      case Long number when Math.abs(number) > EXACT || number == Long.MIN_VALUE ->
          text(sheet, row, column, number.toString());
      case Float number when Float.isFinite(number) ->
          sheet.value(row, column, (Number) Double.valueOf(number.toString()));
      case Double number when Double.isFinite(number) -> sheet.value(row, column, (Number) number);
      case Byte number -> sheet.value(row, column, (Number) number);
      case Short number -> sheet.value(row, column, (Number) number);
      case Integer number -> sheet.value(row, column, (Number) number);
      case Long number -> sheet.value(row, column, (Number) number);
      case BigDecimal number when digits(number) <= EXACT_DIGITS -> {
        sheet.value(row, column, (Number) number);
        format(sheet, row, column, number.scale() == 0 ? "0" : "0." + "0".repeat(number.scale()));
      }
      case LocalDate day when isKnown(day) -> {
        sheet.value(row, column, day);
        format(sheet, row, column, "yyyy-mm-dd");
      }
      case Instant moment -> time(sheet, row, column, LocalDateTime.ofInstant(moment, zone), type);
      case LocalDateTime time -> time(sheet, row, column, time, type);
      case LocalTime time -> {
        sheet.value(row, column, (Number) (time.toNanoOfDay() / DAY_NANOS));
        format(sheet, row, column, "hh:mm:ss");
      }
      default -> text(sheet, row, column, texts.text(value, type));
    }
  }

  private void time(Worksheet sheet, int row, int column, LocalDateTime time, DataType type) {
    if (isKnown(time.toLocalDate())) {
      sheet.value(row, column, time);
      format(sheet, row, column, "yyyy-mm-dd hh:mm:ss");
    } else {
      text(sheet, row, column, texts.text(time, type));
    }
  }

  private static boolean isKnown(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  private static int digits(BigDecimal number) {
    return Math.max(number.precision(), number.scale());
  }

  private static void format(Worksheet sheet, int row, int column, String format) {
    sheet.style(row, column).format(format).set();
  }

  private void text(Worksheet sheet, int row, int column, String text) {
    int most = ExportLimits.XLSX.characters();
    String fitting = text;
    if (text.length() > most) {
      cut++;
      int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
      fitting = text.substring(0, end) + '…';
    }
    sheet.inlineString(row, column, escaped(fitting));
  }

  /// Writes characters that XML cannot hold in Excel's own way, `_x0001_`.
  static String escaped(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(text, i)) {
        if (out == null) {
          out = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        out.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isPlain(String text, int place) {
    char c = text.charAt(place);
    if (c == '_') {
      return !looksEscaped(text, place);
    }
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1))
          : place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
    }
    return c >= ' ' ? c < 0xFFFE : c == '\n' || c == '\t';
  }

  private static boolean looksEscaped(String text, int place) {
    return text.regionMatches(place, "_x", 0, 2)
        && place + 6 < text.length()
        && text.charAt(place + 6) == '_'
        && text.substring(place + 2, place + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
