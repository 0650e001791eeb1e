package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.random.Part.Clause;
import dev.tarn.engine.accelerator.proof.random.Part.Several;
import dev.tarn.engine.accelerator.proof.random.Part.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes SELECT statements and combinations of them.
final class Selects {
  /// A statement and the kinds of its columns, which are named `c0`, `c1`, ….
  record Made(Part part, List<Kind> kinds) {
    /// The columns as seen under a name.
    List<Column> columns(String alias) {
      return IntStream.range(0, kinds.size())
          .mapToObj(i -> new Column(alias + ".c" + i, kinds.get(i), false))
          .toList();
    }
  }

  private final Dice random;
  private final Sources sources;
  private final Predicates predicates;
  private int aliases;

  Selects(Dice random, List<Table> tables) {
    this.random = random;
    this.sources = new Sources(random, tables, this);
    this.predicates = new Predicates(random, sources, this);
  }

  /// A whole query, with an order over all columns in half of the cases.
  Query query() {
    Made made = inner(1 + random.nextInt(2));
    if (random.nextBoolean() || !made.kinds().stream().allMatch(Kind::ordered)) {
      return new Query(made.part(), false);
    }
    List<Part> keys =
        IntStream.range(0, made.kinds().size())
            .mapToObj(i ->
                Part.leaf("key", "c" + i + pick("", " DESC", " NULLS LAST", " DESC NULLS FIRST")))
            .toList();
    boolean exact = made.kinds().stream().noneMatch(kind -> kind == Kind.DOUBLE);
    Part limit =
        exact && random.nextBoolean()
            ? new Clause("", Part.leaf("limit", limit()), "")
            : Clause.NONE;
    Part part =
        new Whole(
            "ordered",
            List.of("SELECT * FROM (", ") ORDER BY ", "", ""),
            List.of(made.part(), new Several("keys", ", ", keys.size(), keys), limit));
    return new Query(part, true);
  }

  private String limit() {
    return random.nextInt(40) == 0
        ? " LIMIT 0"
        : pick(" LIMIT 5", " LIMIT 1", " LIMIT 7 OFFSET 2", " LIMIT 100");
  }

  /// A query in another query.
  Made inner(int depth) {
    List<Kind> kinds = kinds();
    int choice = random.nextInt(100);
    if (depth > 0 && choice < 12) {
      String words =
          pick(
              " UNION ALL ",
              " UNION ALL ",
              " UNION ",
              " INTERSECT ",
              " EXCEPT ",
              " EXCEPT ALL ",
              " INTERSECT ALL ");
      boolean comparable = kinds.stream().allMatch(Kind::ordered);
      String between = comparable ? words : " UNION ALL ";
      return new Made(
          new Whole(
              "query",
              List.of("(", ")" + between + "(", ")"),
              List.of(select(kinds, depth - 1), select(kinds, depth - 1))),
          kinds);
    }
    return new Made(select(kinds, depth), kinds);
  }

  /// A name that nothing else has.
  String alias() {
    return "t" + aliases++;
  }

  private Part select(List<Kind> kinds, int depth) {
    Source source = sources.any(depth);
    Expressions expressions = new Expressions(random, source.columns());
    Part where =
        random.nextInt(100) < 40
            ? new Clause(" WHERE ", predicates.of(source, depth), "")
            : Clause.NONE;
    int choice = random.nextInt(100);
    if (choice < (random.calm() ? 80 : 60)) {
      return new Aggregation(random, expressions).select(kinds, source.part(), where);
    }
    Windows windows = new Windows(random, source, expressions);
    List<Part> items = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      Kind kind = kinds.get(i);
      Part value =
          choice < (random.calm() ? 87 : 70) && random.nextBoolean()
              ? windows.of(kind)
              : expressions.of(kind, 3);
      items.add(item(value, i));
    }
    String distinct = choice > 87 && kinds.stream().allMatch(Kind::ordered) ? "DISTINCT " : "";
    return new Whole(
        "query",
        List.of("SELECT " + distinct, " FROM ", "", ""),
        List.of(new Several("items", ", ", 1, items), source.part(), where));
  }

  /// A column with its name.
  static Part item(Part value, int position) {
    return new Whole("item", List.of("", " AS c" + position), List.of(value));
  }

  private List<Kind> kinds() {
    return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> kind()).toList();
  }

  private Kind kind() {
    if (random.calm()) {
      Kind kind = Kind.any(random);
      return kind == Kind.BINARY ? Kind.INTEGER : kind;
    }
    return random.nextInt(100) < 3 ? Kind.OTHER : Kind.any(random);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
