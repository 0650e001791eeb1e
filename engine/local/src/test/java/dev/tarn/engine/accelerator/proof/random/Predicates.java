package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.random.Part.Several;
import dev.tarn.engine.accelerator.proof.random.Part.Whole;
import java.util.ArrayList;
import java.util.List;

/// Makes conditions, some with queries inside.
///
/// @param random decides
/// @param sources what queries inside read
/// @param selects gives names
record Predicates(Dice random, Sources sources, Selects selects) {
  /// One or two conditions on a source.
  Part of(Source source, int depth) {
    List<Part> conditions = new ArrayList<>();
    for (int count = random.nextInt(4) > 0 ? 1 : 2; count > 0; count--) {
      conditions.add(
          depth > 0 && random.nextInt(100) < 18
              ? subquery(source)
              : new Expressions(random, source.columns()).of(Kind.BOOLEAN, 3));
    }
    return new Several("where", " AND ", 1, conditions);
  }

  private Part subquery(Source source) {
    Source inner = sources.table(selects.alias(), true);
    Expressions outside = new Expressions(random, source.columns());
    Expressions inside = new Expressions(random, inner.columns());
    Part filter = new Several("where", " AND ", 1, filter(outside, inside));
    Kind kind = List.of(Kind.INTEGER, Kind.STRING, Kind.DATE, Kind.DECIMAL).get(random.nextInt(4));
    String not = random.nextBoolean() ? "NOT " : "";
    return switch (random.nextInt(3)) {
      case 0 ->
          new Whole(
              Kind.BOOLEAN.part(),
              List.of("", " " + not + "IN (SELECT ", " FROM ", " WHERE ", ")"),
              List.of(outside.of(kind, 1), inside.of(kind, 1), inner.part(), filter));
      case 1 ->
          new Whole(
              Kind.BOOLEAN.part(),
              List.of(not + "EXISTS (SELECT 1 FROM ", " WHERE ", ")"),
              List.of(inner.part(), filter));
      default ->
          new Whole(
              Kind.BOOLEAN.part(),
              List.of("(", " > (SELECT ", " FROM ", " WHERE ", "))"),
              List.of(outside.of(kind, 1), inside.aggregate(kind), inner.part(), filter));
    };
  }

  private List<Part> filter(Expressions outside, Expressions inside) {
    List<Part> filter = new ArrayList<>(List.of(inside.of(Kind.BOOLEAN, 1)));
    if (random.nextBoolean()) {
      filter.add(
          new Whole(
              Kind.BOOLEAN.part(),
              List.of("", " = ", ""),
              List.of(outside.of(Kind.INTEGER, 0), inside.of(Kind.INTEGER, 0))));
    }
    return filter;
  }
}
