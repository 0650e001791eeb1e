package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.random.Part.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes random expressions over columns.
///
/// @param random decides
/// @param columns what expressions may use
record Expressions(Dice random, List<Column> columns) {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");
  private static final int ODDS_OF_A_COLUMN = 75;

  /// An expression.
  ///
  /// @param depth how many templates it has inside each other at most
  Part of(Kind kind, int depth) {
    return of(kind, depth, false);
  }

  /// An aggregate of the columns.
  Part aggregate(Kind kind) {
    return fill(kind, Grammar.AGGREGATES.any(kind, random), 1);
  }

  private Part of(Kind kind, int depth, boolean tame) {
    if (depth <= 0 || random.nextInt(100) < 30) {
      return leaf(kind, tame);
    }
    return fill(kind, Grammar.VALUES.any(kind, random), depth - 1);
  }

  private Part leaf(Kind kind, boolean tame) {
    boolean small = tame || (random.calm() && random.nextInt(100) < ODDS_OF_A_COLUMN);
    List<Column> all = columns.stream().filter(c -> c.kind() == kind).toList();
    List<Column> calm = all.stream().filter(Column::tame).toList();
    List<Column> fitting = small && (tame || !calm.isEmpty()) ? calm : all;
    if (!fitting.isEmpty() && (tame || random.calm() || random.nextInt(100) < ODDS_OF_A_COLUMN)) {
      return Part.leaf(kind.part(), fitting.get(random.nextInt(fitting.size())).name());
    }
    return Part.leaf(
        kind.part(),
        tame
            ? Kind.simplest(kind.part()).findFirst().orElseThrow()
            : Grammar.LITERALS.any(kind, random));
  }

  private Part fill(Kind kind, String template, int depth) {
    List<String> around = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher holes = HOLE.matcher(template);
    int end = 0;
    while (holes.find()) {
      text.append(template, end, holes.start());
      end = holes.end();
      String hole = holes.group(1);
      if (hole.contains("|")) {
        List<String> choices = List.of(hole.split("\\|", -1));
        text.append(choices.get(random.nextInt(choices.size())));
      } else {
        around.add(text.toString());
        text.setLength(0);
        boolean tame = hole.endsWith("!");
        String name = tame ? hole.substring(0, hole.length() - 1) : hole;
        parts.add(of(Kind.valueOf(name.toUpperCase(Locale.ROOT)), tame ? 0 : depth, tame));
      }
    }
    around.add(text.append(template.substring(end)).toString());
    return new Whole(kind.part(), around, parts);
  }
}
