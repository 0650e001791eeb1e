package dev.tarn.ui.grid;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Writes values as the user's country does. For one thread at a time.
final class LocaleText {
  private final Locale locale = Locale.getDefault(Locale.Category.FORMAT);
  private final ZoneId zone;

  LocaleText(ZoneId zone) {
    this.zone = zone;
  }

  /// A value's text.
  ///
  /// @return empty for values that have no other way there
  String text(Object value) {
    return switch (value) {
      case BigDecimal decimal -> number(decimal, decimal.scale());
      case Byte _, Short _, Integer _, Long _ -> number((Number) value, 0);
      case Float real when Float.isFinite(real) -> number(real, -1);
      case Double real when Double.isFinite(real) -> number(real, -1);
      case LocalDate day ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale).format(day);
      case LocalTime time ->
          DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).localizedBy(locale).format(time);
      case LocalDateTime time -> moment(time);
      case Instant moment -> moment(LocalDateTime.ofInstant(moment, zone));
      default -> "";
    };
  }

  private String moment(LocalDateTime time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .localizedBy(locale)
        .format(time);
  }

  private String number(Number value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(Math.max(0, digits));
    format.setMaximumFractionDigits(digits < 0 ? 15 : digits);
    return format.format(value);
  }
}
