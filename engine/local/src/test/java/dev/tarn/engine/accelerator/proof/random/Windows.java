package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.random.Part.Clause;
import dev.tarn.engine.accelerator.proof.random.Part.Several;
import dev.tarn.engine.accelerator.proof.random.Part.Whole;
import java.util.ArrayList;
import java.util.List;

/// Makes window functions whose answer does not depend on the order in which rows are read.
///
/// @param random decides
/// @param source what is read
/// @param expressions over it
record Windows(Dice random, Source source, Expressions expressions) {
  /// A window function of a kind, or another expression if there is none of it.
  Part of(Kind kind) {
    boolean unique = !source.unique().isEmpty();
    if (kind == Kind.OTHER) {
      return expressions.of(kind, 1);
    }
    int choice = random.nextInt(4);
    if (choice == 0) {
      return over(kind, expressions.aggregate(kind), false, "");
    }
    if (choice == 1 && unique) {
      return over(kind, expressions.aggregate(kind), true, frame());
    }
    if (choice == 2 && unique) {
      String function = pick("lag(", "lead(", "first_value(", "last_value(");
      Part value = expressions.of(kind, 1);
      return over(kind, new Whole(kind.part(), List.of(function, ")"), List.of(value)), true, "");
    }
    return choice == 3 && kind == Kind.INTEGER
        ? over(kind, Part.leaf("function", rank(unique)), true, "")
        : expressions.of(kind, 3);
  }

  private String rank(boolean unique) {
    return unique
        ? pick("rank()", "dense_rank()", "row_number()", "ntile(3)")
        : pick("rank()", "dense_rank()");
  }

  private Part over(Kind kind, Part function, boolean ordered, String frame) {
    Kind key = List.of(Kind.INTEGER, Kind.STRING, Kind.DATE).get(random.nextInt(3));
    Part partition =
        random.nextBoolean()
            ? new Clause("PARTITION BY ", expressions.of(key, 0), " ")
            : Clause.NONE;
    Part order =
        ordered ? new Whole("order", List.of("ORDER BY ", ""), List.of(keys())) : Clause.NONE;
    return new Whole(
        kind.part(),
        List.of("", " OVER (", "", " " + frame + ")"),
        List.of(function, partition, order));
  }

  private Part keys() {
    List<Part> keys = new ArrayList<>();
    if (random.nextBoolean() || source.unique().isEmpty()) {
      Kind kind =
          List.of(Kind.INTEGER, Kind.STRING, Kind.DATE, Kind.DECIMAL).get(random.nextInt(4));
      keys.add(
          new Whole(
              "key",
              List.of("", pick("", " DESC", " NULLS LAST")),
              List.of(expressions.of(kind, 0))));
    }
    source.unique().forEach(name -> keys.add(Part.leaf("key", name)));
    return new Several("keys", ", ", keys.size(), keys);
  }

  private String frame() {
    return pick(
        "",
        "ROWS BETWEEN 2 PRECEDING AND CURRENT ROW",
        "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
        "ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING",
        "ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING",
        "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
