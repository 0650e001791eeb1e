package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.random.Part.Clause;
import dev.tarn.engine.accelerator.proof.random.Part.Several;
import dev.tarn.engine.accelerator.proof.random.Part.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes SELECT statements with aggregates.
///
/// @param random decides
/// @param expressions over what is read
record Aggregation(Dice random, Expressions expressions) {
  /// A statement with columns of these kinds; each is a key or an aggregate.
  Part select(List<Kind> kinds, Part from, Part where) {
    List<Part> items = new ArrayList<>();
    List<Part> keys = new ArrayList<>();
    boolean grouped = random.nextInt(100) < 75;
    for (int i = 0; i < kinds.size(); i++) {
      boolean key = grouped && kinds.get(i).ordered() && random.nextInt(100) < 45;
      Part value =
          key
              ? expressions.of(kinds.get(i), random.nextInt(100) < 60 ? 0 : 2)
              : expressions.aggregate(kinds.get(i));
      items.add(Selects.item(value, i));
      if (key) {
        keys.add(Part.leaf("key", Integer.toString(i + 1)));
      }
    }
    Part group = keys.isEmpty() ? Clause.NONE : group(keys);
    return new Whole(
        "query",
        List.of("SELECT ", " FROM ", "", "", "", ""),
        List.of(new Several("items", ", ", 1, items), from, where, group, having(keys)));
  }

  private Part group(List<Part> keys) {
    Part list = new Several("keys", ", ", 1, keys);
    return switch (random.nextInt(14)) {
      case 0 -> new Clause(" GROUP BY ROLLUP(", list, ")");
      case 1 -> new Clause(" GROUP BY CUBE(", list, ")");
      case 2 -> new Clause(" GROUP BY GROUPING SETS(", sets(keys), ")");
      default -> new Clause(" GROUP BY ", list, "");
    };
  }

  private Part sets(List<Part> keys) {
    List<Part> sets = new ArrayList<>();
    IntStream.range(0, keys.size())
        .forEach(i -> sets.add(Part.leaf("set", "(" + keys.get(i).text() + ")")));
    sets.add(Part.leaf("set", "()"));
    return new Several("sets", ", ", 1, sets);
  }

  private Part having(List<Part> keys) {
    if (keys.isEmpty() || random.nextInt(100) < 80) {
      return Clause.NONE;
    }
    Part value = expressions.aggregate(Kind.INTEGER);
    return new Clause(
        " HAVING ", new Whole(Kind.BOOLEAN.part(), List.of("", " > 1"), List.of(value)), "");
  }
}
