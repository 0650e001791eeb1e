package dev.tarn.engine.profile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.execution.SparkPlanInfo;
import scala.jdk.javaapi.CollectionConverters;

/// Finds the Delta tables of local folders that a plan reads, and the version that each has now:
/// from the plan's own words and the names of the files in the table's log, without a job.
final class DeltaSources {
  private static final Pattern LOCATION =
      Pattern.compile("[^\\[]*Delta[^\\[]*\\[(file:[^,\\]]+).*");
  private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
  private static final String SCAN = "Scan parquet ";

  private DeltaSources() {}

  /// A table that was read.
  ///
  /// @param name as SQL knows it, or the name of its folder
  /// @param path the table's folder
  /// @param version the newest one
  record Source(String name, String path, long version) {}

  /// The tables of a plan, each once.
  static List<Source> of(SparkPlanInfo plan) {
    List<Source> found = new ArrayList<>();
    collect(plan, found);
    return found.stream().distinct().toList();
  }

  private static void collect(SparkPlanInfo plan, List<Source> found) {
    String location = CollectionConverters.asJava(plan.metadata()).getOrDefault("Location", "");
    Matcher matcher = LOCATION.matcher(location);
    if (matcher.matches()) {
      Path folder = Path.of(URI.create(matcher.group(1).replace(" ", "%20")));
      long version = version(folder);
      if (version >= 0) {
        found.add(new Source(name(plan.nodeName(), folder), folder.toString(), version));
      }
    }
    CollectionConverters.asJava(plan.children()).forEach(child -> collect(child, found));
  }

  private static String name(String node, Path folder) {
    return node.startsWith(SCAN) && node.length() > SCAN.length()
        ? node.substring(SCAN.length()).strip()
        : String.valueOf(folder.getFileName());
  }

  private static long version(Path folder) {
    try (Stream<Path> log = Files.list(folder.resolve("_delta_log"))) {
      return log.map(file -> COMMIT.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .mapToLong(commit -> Long.parseLong(commit.group(1)))
          .max()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    }
  }
}
