package dev.tarn.engine.accelerator.proof.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/// Looks for differences for a while; see `docs/soak/differences.sh`. Arguments: a folder for
/// tables, the first seed, minutes, how many queries to ask on the tables of a seed, and a file to
/// which counts and differences are added.
public final class DifferencesSoak {
  private DifferencesSoak() {}

  /// Runs batches of queries, one for each seed, and exits with 1 if a difference was found.
  ///
  /// @param arguments as told above
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[2])));
    int queries = Integer.parseInt(arguments[3]);
    Path log = Path.of(arguments[4]);
    Differences differences = new Differences(folder);
    int told = 0;
    for (; Instant.now().isBefore(end); seed++) {
      differences.batch(seed, queries);
      System.out.println("up to seed " + seed + ": " + differences.counts());
      for (; told < differences.found().size(); told++) {
        write(log, differences.found().get(told));
      }
    }
    System.out.println(differences.counts().reasons(40));
    write(log, "seeds " + arguments[1] + " to " + (seed - 1) + ": " + differences.counts() + "\n");
    System.exit(differences.found().isEmpty() ? 0 : 1);
  }

  private static void write(Path log, String text) throws IOException {
    System.out.println(text);
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
