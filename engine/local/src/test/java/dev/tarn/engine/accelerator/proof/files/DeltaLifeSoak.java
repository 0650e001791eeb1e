package dev.tarn.engine.accelerator.proof.files;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.accelerator.proof.Contest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Lets Delta tables live for a while; see `docs/soak/lives.sh`. Arguments: the first seed,
/// minutes, and the steps of a life.
public final class DeltaLifeSoak {
  private DeltaLifeSoak() {}

  /// Runs one life for each seed and exits with 1 if a difference was found.
  ///
  /// @param arguments as told above
  public static void main(String[] arguments) {
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[1])));
    Contest contest = Contest.open(EngineUnderTest.FEW_ROWS);
    boolean clean = true;
    for (long seed = Long.parseLong(arguments[0]); Instant.now().isBefore(end); seed++) {
      DeltaLife life = new DeltaLife(contest, new Random(seed), "life" + seed);
      List<String> differences = life.live(Integer.parseInt(arguments[2]));
      System.out.println(
          "seed " + seed + ": " + life.sides() + ", " + differences.size() + " differences");
      differences.forEach(System.out::println);
      clean &= differences.isEmpty();
    }
    System.exit(clean ? 0 : 1);
  }
}
