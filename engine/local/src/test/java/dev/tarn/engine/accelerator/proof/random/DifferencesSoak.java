package dev.tarn.engine.accelerator.proof.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Looks for differences for a while; see `docs/soak/differences.sh`. Arguments: a folder for
/// tables, the first seed, minutes, how many queries to ask on the tables of a seed, how many
/// threads ask, the version of the code, and a file to which counts and differences are added.
public final class DifferencesSoak {
  private static final int SEEDS = 20;

  private final Path folder;
  private final Instant end;
  private final int queries;
  private final AtomicLong next;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  private DifferencesSoak(Path folder, long seed, Instant end, int queries) {
    this.folder = folder;
    this.next = new AtomicLong(seed);
    this.end = end;
    this.queries = queries;
  }

  /// Runs batches of queries, one for each seed, and exits with 1 if a difference was found.
  ///
  /// @param arguments as told above
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[2])));
    DifferencesSoak soak =
        new DifferencesSoak(
            Path.of(arguments[0]),
            Long.parseLong(arguments[1]),
            end,
            Integer.parseInt(arguments[3]));
    int threads = Integer.parseInt(arguments[4]);
    Path log = Path.of(arguments[6]);
    Counts all = new Counts();
    while (soak.isTimeLeft()) {
      Instant start = Instant.now();
      long first = soak.next.get();
      Counts counts = soak.round(threads, log);
      all.add(counts);
      String seeds = "seeds " + first + " to " + (soak.next.get() - 1);
      double seconds = Math.max(1, Duration.between(start, Instant.now()).toSeconds());
      String speed = String.format(Locale.ROOT, "%.1f a second", counts.asked() / seconds);
      write(log, arguments[5] + " " + seeds + ": " + counts + "; " + speed + "\n");
    }
    System.out.println(all + "\n" + all.reasons(60));
    System.exit(all.different() == 0 ? 0 : 1);
  }

  private boolean isTimeLeft() {
    return Instant.now().isBefore(end);
  }

  /// Asks about some seeds.
  private Counts round(int threads, Path log) throws InterruptedException {
    long limit = next.get() + SEEDS;
    Counts counts = new Counts();
    List<Thread> workers = new ArrayList<>();
    for (int at = 0; at < threads; at++) {
      workers.add(Thread.ofPlatform().name("asks-" + at).start(() -> work(limit, log, counts)));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return counts;
  }

  private void work(long limit, Path log, Counts counts) {
    while (isTimeLeft()) {
      long seed = next.getAndUpdate(at -> Math.min(limit, at + 1));
      if (seed >= limit) {
        return;
      }
      Differences differences = new Differences(folder, seen);
      differences.batch(seed, queries, this::isTimeLeft);
      differences.found().forEach(told -> write(log, told));
      synchronized (counts) {
        counts.add(differences.counts());
      }
    }
  }

  private static synchronized void write(Path log, String text) {
    System.out.println(text);
    try {
      Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
