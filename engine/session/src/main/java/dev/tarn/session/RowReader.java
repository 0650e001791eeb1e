package dev.tarn.session;

import org.jspecify.annotations.Nullable;

/// Reads values of a result by row and column, in any order, in bounded memory.
///
/// For one thread at a time.
///
/// Values come as: `Boolean`, `Byte`, `Short`, `Integer`, `Long`, `Float`, `Double`, `BigDecimal`,
/// `String`, `byte[]`, `LocalDate`, `Instant` (timestamp), `LocalDateTime` (timestamp_ntz),
/// `LocalTime`, `Period` (year-month interval), `Duration` (day-time interval), `CalendarInterval`,
/// `List<?>` (array), `Map<?, ?>` (map, in order), [StructValue], [VariantValue].
public interface RowReader extends AutoCloseable {

  /// The value in a cell.
  ///
  /// @param row from 0, below the result's row count
  /// @param column from 0
  /// @return null for SQL `NULL`
  /// @throws IndexOutOfBoundsException outside the rows or columns
  /// @throws java.io.UncheckedIOException if the file cannot be read
  @Nullable Object value(long row, int column);

  @Override
  void close();
}
