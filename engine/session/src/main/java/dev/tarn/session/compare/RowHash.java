package dev.tarn.session.compare;

import dev.tarn.session.DataType;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.text.CellText;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Names the values of rows by hashes that are the same if and, but for chance in 2^64, only if the
/// values read the same: `1` as an int is `1` as a bigint, and `1.50` is `1.5`.
final class RowHash {
  private static final CellText TEXT = CellText.in(ZoneOffset.UTC);

  private final RowReader reader;
  private final int[] keys;
  private final int[] values;
  private final DataType[] types;
  private final MessageDigest digest;
  private final ByteBuffer length = ByteBuffer.allocate(4);

  /// Takes one side.
  ///
  /// @param reader of its rows
  /// @param schema its columns
  /// @param columns those that are compared
  /// @param place of a compared column on this side
  RowHash(
      RowReader reader,
      Schema schema,
      List<ComparedColumn> columns,
      ToIntFunction<ComparedColumn> place) {
    this.reader = reader;
    this.keys = columns.stream().filter(ComparedColumn::isKey).mapToInt(place).toArray();
    this.values = columns.stream().filter(column -> !column.isKey()).mapToInt(place).toArray();
    this.types = schema.columns().stream().map(column -> column.type()).toArray(DataType[]::new);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// The hash of a row's key.
  ///
  /// @return its first 16 bytes count
  ByteBuffer key(long row) {
    return hash(row, keys);
  }

  /// The hash of a row's other values.
  long values(long row) {
    return hash(row, values).getLong();
  }

  /// How a value reads, null for SQL `NULL`.
  static @Nullable String text(@Nullable Object value, DataType type) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case BigDecimal decimal -> decimal.stripTrailingZeros().toPlainString();
      default -> TEXT.text(value, type);
    };
  }

  private ByteBuffer hash(long row, int[] columns) {
    for (int column : columns) {
      String text = text(reader.value(row, column), types[column]);
      if (text == null) {
        digest.update((byte) 0);
      } else {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) 1);
        digest.update(length.clear().putInt(bytes.length).flip());
        digest.update(bytes);
      }
    }
    return ByteBuffer.wrap(digest.digest());
  }
}
