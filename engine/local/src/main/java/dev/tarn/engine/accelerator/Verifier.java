package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/// Compares two answers to one question, for support. The order of rows does not count, nor do the
/// last digits of doubles, which depend on it.
final class Verifier {
  private static final MathContext DIGITS = new MathContext(10);

  private Verifier() {}

  /// Tells the first rows that are in one answer only.
  ///
  /// @return empty if the answers are the same
  static Optional<String> difference(InternalRow[] spark, InternalRow[] duck, StructType schema) {
    List<String> expected = texts(spark, schema);
    List<String> found = texts(duck, schema);
    int same = 0;
    while (same < expected.size()
        && same < found.size()
        && expected.get(same).equals(found.get(same))) {
      same++;
    }
    if (same == expected.size() && same == found.size()) {
      return Optional.empty();
    }
    return Optional.of(
        "Spark has %d rows and DuckDB %d; the first that differ are %s and %s"
            .formatted(expected.size(), found.size(), at(expected, same), at(found, same)));
  }

  private static String at(List<String> rows, int index) {
    return index < rows.size() ? rows.get(index) : "none";
  }

  private static List<String> texts(InternalRow[] rows, StructType schema) {
    return Arrays.stream(rows).map(row -> text(row, schema)).sorted().toList();
  }

  private static String text(InternalRow row, StructType schema) {
    return IntStream.range(0, schema.size())
        .mapToObj(at -> row.isNullAt(at) ? "NULL" : text(row, at, schema.fields()[at].dataType()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String text(InternalRow row, int at, DataType type) {
    Object value = row.get(at, type);
    return switch (value) {
      case Double number when Double.isFinite(number) ->
          new BigDecimal(number).round(DIGITS).stripTrailingZeros().toString();
      case byte[] bytes -> Arrays.toString(bytes);
      default -> value.toString();
    };
  }
}
