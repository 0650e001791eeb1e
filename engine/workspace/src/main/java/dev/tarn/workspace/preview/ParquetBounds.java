package dev.tarn.workspace.preview;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.Statistics;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The least and the greatest value of a column over all row groups, from their statistics.
final class ParquetBounds {
  private static final int LONGEST = 60;

  private final ColumnSchema column;
  private @Nullable Comparable<?> least;
  private @Nullable Comparable<?> greatest;
  private boolean known = true;

  ParquetBounds(ColumnSchema column) {
    this.column = column;
  }

  /// Takes what a row group tells; what one does not tell, nobody knows.
  void add(@Nullable Statistics told) {
    if (told == null || told.isMinMaxDeprecated()) {
      known = false;
      return;
    }
    if (told.minValue() == null || told.maxValue() == null) {
      // A group of nulls alone has no values to tell of.
      known &= told.nullCount() != null;
      return;
    }
    Comparable<?> low = value(told.minValue());
    Comparable<?> high = value(told.maxValue());
    known &= low != null && high != null;
    least = least == null || compare(low, least) < 0 ? low : least;
    greatest = greatest == null || compare(high, greatest) > 0 ? high : greatest;
  }

  @Nullable String least() {
    return text(least);
  }

  @Nullable String greatest() {
    return text(greatest);
  }

  private @Nullable String text(@Nullable Comparable<?> value) {
    if (!known || value == null) {
      return null;
    }
    String text =
        value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    String line = text.replaceAll("\\p{Cntrl}", "·");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  @SuppressWarnings("unchecked")
  private static int compare(@Nullable Comparable<?> one, @Nullable Comparable<?> other) {
    return one == null || other == null ? 0 : ((Comparable<Object>) one).compareTo(other);
  }

  private @Nullable Comparable<?> value(byte[] bytes) {
    LogicalType logical = column.logicalType();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return switch (column.type()) {
        case BOOLEAN -> bytes[0] != 0;
        case INT32 -> number(buffer.getInt(), logical);
        case INT64 -> number(buffer.getLong(), logical);
        case FLOAT -> buffer.getFloat();
        case DOUBLE -> buffer.getDouble();
        case INT96 -> null;
        case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> bytes(bytes, logical);
      };
    } catch (RuntimeException e) {
      // Written by a program that knows the format less well.
      return null;
    }
  }

  private static Comparable<?> number(long value, @Nullable LogicalType logical) {
    return switch (logical) {
      case LogicalType.DateType _ -> LocalDate.ofEpochDay(value);
      case LogicalType.DecimalType decimal -> BigDecimal.valueOf(value, decimal.scale());
      case LogicalType.TimestampType moment -> moment(value, moment);
      case null, default -> value;
    };
  }

  private static Comparable<?> moment(long value, LogicalType.TimestampType type) {
    long second =
        switch (type.unit()) {
          case MILLIS -> 1_000L;
          case MICROS -> 1_000_000L;
          case NANOS -> 1_000_000_000L;
        };
    Instant instant =
        Instant.ofEpochSecond(
            Math.floorDiv(value, second), Math.floorMod(value, second) * (1_000_000_000L / second));
    return type.isAdjustedToUTC() ? instant : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static @Nullable Comparable<?> bytes(byte[] bytes, @Nullable LogicalType logical) {
    return switch (logical) {
      case LogicalType.DecimalType decimal ->
          new BigDecimal(new BigInteger(bytes), decimal.scale());
      case LogicalType.StringType _, LogicalType.EnumType _, LogicalType.JsonType _ ->
          new Text(bytes);
      case null, default -> null;
    };
  }

  /// Text in the order of its bytes, as the file orders it.
  private static final class Text implements Comparable<Text> {
    private final byte[] bytes;

    Text(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int compareTo(Text other) {
      return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Text text && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
