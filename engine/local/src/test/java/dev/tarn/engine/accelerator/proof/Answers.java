package dev.tarn.engine.accelerator.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/// Compares two answers to one query.
///
/// Schemas, rows and conditions of errors are equal; rows in their order where the query orders
/// them totally, else as often as they are. Floating point numbers may differ by [Cells#TOLERANCE],
/// as sums depend on the order of addition in Spark, too; all other values are exact.
public final class Answers {
  private static final int SHOWN = 300;

  private Answers() {}

  /// Tells how an answer differs from the one that is right.
  ///
  /// @param ordered if the query's order leaves no choice
  /// @return a sentence, or nothing if they are equal
  public static Optional<String> difference(Answer right, Answer other, boolean ordered) {
    if (right instanceof Answer.Failure a && other instanceof Answer.Failure b) {
      return a.condition().equals(b.condition())
          ? Optional.empty()
          : Optional.of("Error " + a.condition() + " became " + told(other));
    }
    if (right instanceof Answer.Rows a && other instanceof Answer.Rows b) {
      return difference(a, b, ordered);
    }
    return Optional.of(told(right) + " became " + told(other));
  }

  private static Optional<String> difference(
      Answer.Rows right, Answer.Rows other, boolean ordered) {
    if (!right.schema().equals(other.schema())) {
      return Optional.of("Schema " + right.schema().toDDL() + " became " + other.schema().toDDL());
    }
    if (right.rows().size() != other.rows().size()) {
      return Optional.of(told(right) + " became " + told(other));
    }
    if (ordered) {
      for (int row = 0; row < right.rows().size(); row++) {
        if (!Cells.alike(right.rows().get(row), other.rows().get(row))) {
          return Optional.of(
              "Row %d: %s became %s"
                  .formatted(
                      row, Cells.text(right.rows().get(row)), Cells.text(other.rows().get(row))));
        }
      }
    }
    return unpaired(right.rows(), other.rows());
  }

  /// Rows that are equal but for floating point numbers are paired, each with the nearest by order.
  private static Optional<String> unpaired(List<Row> right, List<Row> other) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    right.forEach(row -> groups.computeIfAbsent(Cells.exact(row), _ -> new ArrayList<>()).add(row));
    for (Row row : other) {
      List<Row> candidates = groups.getOrDefault(Cells.exact(row), List.of());
      // By its place, as to Spark rows with zeros of both signs are equal.
      OptionalInt pair =
          IntStream.range(0, candidates.size())
              .filter(at -> Cells.equal(candidates.get(at), row))
              .findFirst();
      if (pair.isEmpty()) {
        String near = candidates.isEmpty() ? "" : ", but " + Cells.text(candidates.getFirst());
        return Optional.of("No such row: " + Cells.text(row) + near + left(groups));
      }
      candidates.remove(pair.getAsInt());
    }
    return Optional.empty();
  }

  private static String left(Map<String, List<Row>> groups) {
    return groups.values().stream()
        .flatMap(List::stream)
        .limit(3)
        .map(Cells::text)
        .reduce("; left: ", (a, b) -> a + " " + b);
  }

  private static String told(Answer answer) {
    String text =
        switch (answer) {
          case Answer.Failure failure -> failure.condition() + ": " + failure.message();
          case Answer.Rows rows ->
              rows.rows().size()
                  + " rows"
                  + rows.rows().stream()
                      .limit(3)
                      .map(Cells::text)
                      .reduce(":", (a, b) -> a + " " + b);
        };
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
