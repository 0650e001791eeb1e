package dev.tarn.engine.accelerator.proof.tpc;

import dev.tarn.engine.accelerator.Counters;
import dev.tarn.engine.accelerator.proof.Contest;
import dev.tarn.engine.accelerator.proof.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Compares all queries of a benchmark; see `docs/soak/tpc.sh`. Arguments: the benchmark, its
/// scale, the format, and a folder for the tables, which are written if they are not there; and how
/// much memory DuckDB may use, such as `256MiB`.
public final class TpcSoak {
  private TpcSoak() {}

  /// Asks all queries and exits with 1 if an answer differs.
  ///
  /// @param arguments as told above
  public static void main(String[] arguments) throws IOException, SQLException {
    Benchmark benchmark = Benchmark.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Contest contest = Contest.open(Map.of());
    Path folder = TpcTables.of(contest.plain(), benchmark, arguments[1], Path.of(arguments[3]));
    Path place = TpcTables.in(contest.plain(), benchmark, folder, arguments[2]);
    contest.both(session -> benchmark.open(session, place, arguments[2]));
    if (arguments.length > 4) {
      Counters.limit(arguments[4]);
    }
    Map<Side, Integer> sides = new EnumMap<>(Side.class);
    int differences = 0;
    for (Map.Entry<String, String> query : benchmark.queries().entrySet()) {
      boolean ordered = Benchmark.ordered(query.getValue());
      Contest.Outcome outcome = contest.ask(query.getValue(), ordered);
      sides.merge(outcome.side(), 1, Integer::sum);
      differences += outcome.difference().isPresent() ? 1 : 0;
      System.out.println(
          query.getKey()
              + " "
              + outcome.side()
              + " "
              + Digest.of(outcome.right(), ordered)
              + outcome.kept().map(why -> "\n  stays in Spark: " + why).orElse("")
              + outcome.difference().map(told -> "\n  " + told).orElse(""));
    }
    System.out.println(sides + ", " + differences + " differences");
    System.exit(differences == 0 ? 0 : 1);
  }
}
