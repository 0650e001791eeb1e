package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.random.Part.Clause;
import dev.tarn.engine.accelerator.proof.random.Part.Several;
import dev.tarn.engine.accelerator.proof.random.Part.Whole;
import java.util.ArrayList;
import java.util.List;

/// Makes tables, queries in their place, and joins of them.
///
/// @param random decides
/// @param tables those that can be read
/// @param selects makes queries in the place of tables
record Sources(Dice random, List<Table> tables, Selects selects) {
  private static final int LARGE = 500;

  /// Something to read from.
  ///
  /// @param depth how many queries it has inside each other at most
  Source any(int depth) {
    Source source = one(depth, selects.alias(), false);
    List<Part> parts = new ArrayList<>(List.of(source.part()));
    for (int joins = random.nextInt(100) < 50 ? 0 : 1 + random.nextInt(2); joins > 0; joins--) {
      source = join(source, depth, parts);
    }
    return new Source(new Several("from", "", 1, parts), source.columns(), source.unique());
  }

  /// A table under a name, small if asked for.
  Source table(String alias, boolean small) {
    List<Table> fitting = tables.stream().filter(t -> !small || t.rows() < LARGE).toList();
    Table table = fitting.get(random.nextInt(fitting.size()));
    return new Source(
        Part.leaf("table", table.name() + " AS " + alias),
        table.columnsOf(alias),
        List.of(alias + ".id"));
  }

  private Source one(int depth, String alias, boolean small) {
    if (depth <= 0 || random.nextInt(100) < 75) {
      return table(alias, small);
    }
    Selects.Made made = selects.inner(depth - 1);
    Part part = new Whole("table", List.of("(", ") AS " + alias), List.of(made.part()));
    return new Source(part, made.columns(alias), List.of());
  }

  private Source join(Source left, int depth, List<Part> parts) {
    String alias = selects.alias();
    Source right = one(depth, alias, true);
    String kind = pick("JOIN", "JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "SEMI", "ANTI");
    boolean half = kind.equals("SEMI") || kind.equals("ANTI");
    List<Part> conditions = conditions(left, right);
    String words = half ? " LEFT " + kind + " JOIN " : " " + kind + " ";
    Part on = new Several("on", " AND ", 1, conditions);
    parts.add(
        new Clause(
            "", new Whole("join", List.of(words, " ON ", ""), List.of(right.part(), on)), ""));
    if (half) {
      return new Source(left.part(), left.columns(), left.unique());
    }
    List<Column> columns = new ArrayList<>(left.columns());
    columns.addAll(right.columns());
    List<String> unique = new ArrayList<>();
    if (!left.unique().isEmpty() && !right.unique().isEmpty()) {
      unique.addAll(left.unique());
      unique.addAll(right.unique());
    }
    return new Source(left.part(), columns, unique);
  }

  /// One equality at least, so that joins of joins stay small.
  private List<Part> conditions(Source left, Source right) {
    List<Part> conditions = new ArrayList<>();
    conditions.add(
        random.nextInt(100) < 70 ? keys(left, right) : equality(left, right, Kind.INTEGER));
    if (random.nextInt(100) < 25) {
      Column column = left.columns().get(random.nextInt(left.columns().size()));
      conditions.add(equality(left, right, column.kind()));
    }
    if (random.nextInt(100) < 30) {
      List<Column> both = new ArrayList<>(left.columns());
      both.addAll(right.columns());
      conditions.add(new Expressions(random, both).of(Kind.BOOLEAN, 2));
    }
    return conditions;
  }

  /// An equality of columns that have values in common.
  private Part keys(Source left, Source right) {
    Part a = new Expressions(random, keys(left)).of(Kind.INTEGER, 0);
    Part b = new Expressions(random, keys(right)).of(Kind.INTEGER, 0);
    return new Whole(Kind.BOOLEAN.part(), List.of("", " = ", ""), List.of(a, b));
  }

  private static List<Column> keys(Source source) {
    List<Column> keys =
        source.columns().stream()
            .filter(c -> c.name().endsWith(".id") || c.name().endsWith(".k"))
            .toList();
    return keys.isEmpty() ? source.columns() : keys;
  }

  private Part equality(Source left, Source right, Kind kind) {
    Part a = new Expressions(random, left.columns()).of(kind, random.nextInt(100) < 15 ? 1 : 0);
    Part b = new Expressions(random, right.columns()).of(kind, random.nextInt(100) < 15 ? 1 : 0);
    String equals = random.nextInt(100) < 12 ? " <=> " : " = ";
    return new Whole(Kind.BOOLEAN.part(), List.of("", equals, ""), List.of(a, b));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
