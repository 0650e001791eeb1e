package dev.tarn.app.soak;

import dev.tarn.testkit.KillMoment;
import dev.tarn.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Kills an engine at a random moment of its writes: after some time, or when the files of a table
/// or of its log change.
final class Killer {
  private static final int LONGEST_MILLIS = 6000;
  private static final int MOST_EVENTS = 12;

  private final Random random;

  Killer(Random random) {
    this.random = random;
  }

  /// Waits for the moment, and kills.
  ///
  /// @return how the moment was chosen
  String kill(TestEngine engine, Path lakehouse) throws IOException, InterruptedException {
    int millis = 100 + random.nextInt(LONGEST_MILLIS);
    int how = random.nextInt(3);
    if (how == 0) {
      TimeUnit.MILLISECONDS.sleep(millis);
      engine.kill();
      return "after " + millis + " ms";
    }
    int events = 1 + random.nextInt(MOST_EVENTS);
    int nanos = random.nextInt(5_000_000);
    try (KillMoment moment = KillMoment.in(folders(lakehouse, how == 1))) {
      int seen = moment.await(events, Duration.ofMillis(2L * LONGEST_MILLIS));
      TimeUnit.NANOSECONDS.sleep(nanos);
      engine.kill();
      return "at change " + seen + (how == 1 ? " of a log" : " of data files");
    }
  }

  private static List<Path> folders(Path lakehouse, boolean logs) throws IOException {
    try (Stream<Path> tables = Files.list(lakehouse)) {
      return Stream.concat(
              Stream.of(lakehouse), tables.map(t -> logs ? t.resolve("_delta_log") : t))
          .filter(Files::isDirectory)
          .toList();
    }
  }
}
