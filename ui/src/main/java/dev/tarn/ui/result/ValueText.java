package dev.tarn.ui.result;

import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.Optional;

/// Values as text that tells them exactly, and back; not those that are made of others.
final class ValueText {
  private ValueText() {}

  /// Writes a value.
  ///
  /// @param value as a row reader gives it
  /// @return empty if there is no way back
  static Optional<String> write(Object value, DataType type) {
    return switch (type) {
      case Simple.VOID, Simple.INTERVAL, Simple.VARIANT -> Optional.empty();
      case Simple.BINARY -> Optional.of(HexFormat.of().formatHex((byte[]) value));
      case Simple _, DataType.Time _, DataType.Text _ -> Optional.of(value.toString());
      case DataType.Decimal _ -> Optional.of(((BigDecimal) value).toPlainString());
      default -> Optional.empty();
    };
  }

  /// Reads a value.
  ///
  /// @throws IllegalArgumentException if it is none of the type
  static Object read(String text, DataType type) {
    try {
      return switch (type) {
        case Simple.BOOLEAN -> Boolean.valueOf(text);
        case Simple.TINYINT -> Byte.valueOf(text);
        case Simple.SMALLINT -> Short.valueOf(text);
        case Simple.INT -> Integer.valueOf(text);
        case Simple.BIGINT -> Long.valueOf(text);
        case Simple.FLOAT -> Float.valueOf(text);
        case Simple.DOUBLE -> Double.valueOf(text);
        case Simple.BINARY -> HexFormat.of().parseHex(text);
        case Simple.DATE -> LocalDate.parse(text);
        case Simple.TIMESTAMP -> Instant.parse(text);
        case Simple.TIMESTAMP_NTZ -> LocalDateTime.parse(text);
        case DataType.Decimal _ -> new BigDecimal(text);
        case DataType.Time _ -> LocalTime.parse(text);
        case DataType.Text _ -> text;
        default -> throw new IllegalArgumentException("Not a single value: " + type.sql());
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
