package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.accelerator.proof.Answer;
import dev.tarn.engine.accelerator.proof.Cells;
import dev.tarn.engine.accelerator.proof.Contest;
import dev.tarn.engine.accelerator.proof.Contest.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.spark.sql.Row;

/// Looks for random queries that an accelerated session answers otherwise than Spark.
final class Differences {
  private static final int TRIALS = 600;

  private final Path folder;
  private final Counts counts = new Counts();
  private final List<String> found = new ArrayList<>();
  private final Set<String> seen;

  /// @param folder takes the tables' files
  Differences(Path folder) {
    this(folder, new HashSet<>());
  }

  /// @param folder takes the tables' files
  /// @param seen the sorts of differences that were told before; another of them is not made small
  Differences(Path folder, Set<String> seen) {
    this.folder = folder;
    this.seen = seen;
  }

  /// What came of all queries so far.
  Counts counts() {
    return counts;
  }

  /// The differences that were found, each as small as could be made.
  List<String> found() {
    return found;
  }

  /// Asks queries on tables that all follow from a seed.
  void batch(long seed, int queries) {
    batch(seed, queries, () -> true);
  }

  /// Asks queries on tables that all follow from a seed.
  ///
  /// @param goesOn whether to ask another one
  void batch(long seed, int queries, BooleanSupplier goesOn) {
    Random random = new Random(seed);
    Arena arena = new Arena(folder.resolve("seed" + seed));
    Map<String, String> settings = Arena.settings(random);
    List<Table> tables = Tables.of(random);
    Contest contest = arena.open(settings, tables);
    for (int number = 0; number < queries && goesOn.getAsBoolean(); number++) {
      Query query = query(seed, number, tables);
      Outcome outcome = ask(contest, query);
      if (outcome.difference().isPresent()) {
        String name = "seed " + seed + ", query " + number + "\n";
        boolean known = !seen.add(outcome.difference().get().replaceAll("[^a-zA-Z]+", " "));
        found.add(
            name
                + (known
                    ? "as before: " + query.text() + "\n"
                    : told(arena, new Case(settings, tables, query))));
      }
    }
  }

  private static Query query(long seed, int number, List<Table> tables) {
    return new Selects(new Dice(seed * 1_000_003 + number), tables).query();
  }

  private Outcome ask(Contest contest, Query query) {
    Answer right = Answer.of(contest.plain(), query.text());
    Outcome outcome = contest.compare(right, query.text(), query.ordered());
    if (right instanceof Answer.Failure failure && Refusals.contains(failure)) {
      counts.refuse();
    } else {
      counts.add(outcome);
    }
    return outcome;
  }

  private static String told(Arena arena, Case failing) {
    Case small = new Shrinker(next -> differs(arena, next).isPresent(), TRIALS).smallest(failing);
    StringBuilder text = new StringBuilder();
    text.append(differs(arena, small).orElse("only once: " + differs(arena, failing))).append('\n');
    text.append(small.query().text()).append('\n');
    small.settings().entrySet().stream()
        .filter(setting -> !setting.getKey().contains("arallel"))
        .forEach(setting -> text.append(setting).append(' '));
    for (Table table : small.tables()) {
      text.append("\n").append(table.name()).append(": ").append(table.schema().toDDL());
      for (List<Row> file : table.files()) {
        text.append("\n  file of ").append(file.size());
        file.stream().limit(5).forEach(row -> text.append("\n    ").append(Cells.text(row)));
      }
    }
    return text.append("\nbefore: ").append(failing.query().text()).append('\n').toString();
  }

  private static java.util.Optional<String> differs(Arena arena, Case next) {
    Contest contest = arena.open(next.settings(), next.tables());
    return contest.ask(next.query().text(), next.query().ordered()).difference();
  }
}
