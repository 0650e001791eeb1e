package dev.tarn.engine.accelerator.proof.random;

import dev.tarn.engine.EngineUnderTest;
import dev.tarn.engine.accelerator.proof.Contest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Puts tables where two sessions read them, and has queries answered by both.
final class Arena {
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata");

  private final Path folder;
  private final Map<String, Path> written = new HashMap<>();
  private int count;

  /// @param folder takes the tables' files
  Arena(Path folder) {
    this.folder = folder;
  }

  /// The settings of a batch of queries.
  static Map<String, String> settings(RandomGenerator random) {
    Map<String, String> settings = new HashMap<>(EngineUnderTest.FEW_ROWS);
    settings.put("spark.sql.session.timeZone", ZONES.get(random.nextInt(ZONES.size())));
    settings.put("spark.sql.ansi.enabled", Boolean.toString(random.nextInt(10) > 0));
    // Nobody reads how these queries were run, and all files of a table are read by one task.
    settings.put("spark.sql.ui.explainMode", "simple");
    settings.put("spark.sql.files.openCostInBytes", random.nextInt(10) == 0 ? "4194304" : "0");
    // Replanning at run time costs more than these queries themselves.
    settings.put("spark.sql.adaptive.enabled", Boolean.toString(random.nextInt(10) == 0));
    return settings;
  }

  /// Opens two sessions that see tables.
  Contest open(Map<String, String> settings, List<Table> tables) {
    Contest contest = Contest.open(settings);
    for (Table table : tables) {
      Path place = written.computeIfAbsent(key(table), _ -> write(table, contest));
      contest.both(session ->
          session
              .read()
              .schema(table.schema())
              .parquet(place.toString())
              .createOrReplaceTempView(table.name()));
    }
    return contest;
  }

  private static String key(Table table) {
    return table.name() + System.identityHashCode(table.files()) + table.schema().size();
  }

  private Path write(Table table, Contest contest) {
    Path place = folder.resolve(table.name() + "-" + count++);
    try {
      Tables.write(table, place, contest.plain(), new Random(table.rows()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return place;
  }
}
