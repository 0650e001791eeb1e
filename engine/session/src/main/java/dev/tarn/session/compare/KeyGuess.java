package dev.tarn.session.compare;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Guesses by which column two results can be matched: one that both have, without null, and whose
/// values are all different.
public final class KeyGuess {
  private static final long MOST_ROWS = 100_000;
  private static final int MOST_COLUMNS = 24;

  private KeyGuess() {}

  /// Looks at the first rows of both results. Blocks.
  ///
  /// @param left the first
  /// @param right the second
  /// @return a column's name, or none if the order of the rows is all there is
  public static List<String> of(Result left, Result right) {
    List<ComparedColumn> candidates =
        ComparedColumn.of(left.schema(), right.schema(), List.of()).stream()
            .filter(column -> isKeyLike(left.schema().column(column.left()).type()))
            .sorted(Comparator.comparingInt(column -> isNamedLikeAKey(column.name()) ? 0 : 1))
            .limit(MOST_COLUMNS)
            .toList();
    try (RowReader one = left.open();
        RowReader other = right.open()) {
      for (ComparedColumn column : candidates) {
        if (isUnique(one, left.rowCount(), column.left())
            && isUnique(other, right.rowCount(), column.right())) {
          return List.of(column.name());
        }
      }
    }
    return List.of();
  }

  private static boolean isUnique(RowReader reader, long rows, int column) {
    Set<Object> seen = new HashSet<>();
    for (long row = 0; row < Math.min(rows, MOST_ROWS); row++) {
      Object value = reader.value(row, column);
      if (value == null || !seen.add(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamedLikeAKey(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.endsWith("id") || plain.endsWith("key") || plain.endsWith("code");
  }

  private static boolean isKeyLike(DataType type) {
    return switch (type) {
      case DataType.Simple simple ->
          switch (simple) {
            case TINYINT, SMALLINT, INT, BIGINT, DATE, TIMESTAMP, TIMESTAMP_NTZ -> true;
            default -> false;
          };
      case DataType.Text _, DataType.Decimal _ -> true;
      default -> false;
    };
  }
}
