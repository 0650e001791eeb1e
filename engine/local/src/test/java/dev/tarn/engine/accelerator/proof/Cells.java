package dev.tarn.engine.accelerator.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/// Compares and shows the values of rows.
public final class Cells {
  /// How far apart two equal floating point numbers are at most, in proportion to the larger.
  public static final double TOLERANCE = 1e-11;

  private static final double FLOAT_TOLERANCE = 1e-6;

  private Cells() {}

  /// If two rows are equal, zeros of both signs being two values.
  static boolean equal(Row a, Row b) {
    return IntStream.range(0, a.size())
        .allMatch(i -> near(a.get(i), b.get(i)) && sign(a.get(i)).equals(sign(b.get(i))));
  }

  /// If two rows have the same place in an order: zeros of both signs are one value.
  static boolean alike(Row a, Row b) {
    return exact(a).equals(exact(b))
        && IntStream.range(0, a.size()).allMatch(i -> near(a.get(i), b.get(i)));
  }

  /// All of a row that must be the same to the last bit.
  static String exact(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) instanceof Number n && floating(n) ? "#" : text(row.get(i)))
        .collect(Collectors.joining("\u0001"));
  }

  /// A row as a reader sees it.
  public static String text(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> text(row.get(i)))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "NULL";
      case String text -> "'" + text + "'";
      case byte[] bytes -> "X'" + HexFormat.of().formatHex(bytes) + "'";
      case Row row -> text(row);
      case scala.collection.Map<?, ?> map ->
          CollectionConverters.asJava(map).entrySet().stream()
              .map(Cells::entry)
              .sorted()
              .toList()
              .toString();
      case scala.collection.Seq<?> seq -> {
        List<String> texts = new ArrayList<>();
        CollectionConverters.asJava(seq).forEach(item -> texts.add(text(item)));
        yield texts.toString();
      }
      default -> value.toString();
    };
  }

  private static String entry(Map.Entry<?, ?> entry) {
    return text(entry.getKey()) + "=" + text(entry.getValue());
  }

  private static boolean floating(Number number) {
    return number instanceof Double || number instanceof Float;
  }

  private static boolean near(@Nullable Object a, @Nullable Object b) {
    if (!(a instanceof Number x && b instanceof Number y && floating(x))) {
      return Objects.equals(text(a), text(b));
    }
    double left = x.doubleValue();
    double right = y.doubleValue();
    double tolerance = a instanceof Float ? FLOAT_TOLERANCE : TOLERANCE;
    return left == right
        || (Double.isNaN(left) && Double.isNaN(right))
        || (Double.isFinite(left)
            && Double.isFinite(right)
            && Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right)));
  }

  private static String sign(@Nullable Object value) {
    return value instanceof Number n && floating(n) && n.doubleValue() == 0 ? n.toString() : "";
  }
}
