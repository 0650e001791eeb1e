package dev.tarn.engine;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.classic.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs small statements behind a fresh engine, so that the user's first one does not pay for
/// loading and compiling half of Spark and Delta. It gives way: a step is left out while a client's
/// statement runs, since that one warms up as well.
final class WarmUp implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final Engine engine;
  private final Path table;

  private WarmUp(Engine engine, Path table) {
    this.engine = engine;
    this.table = table;
  }

  /// Starts the warm-up of an engine in the background.
  static void start(Engine engine, EngineFolder folder) {
    Threads.start(
        "tarn-warm-up", new WarmUp(engine, folder.scratch().resolve("warm-up").toAbsolutePath()));
  }

  @Override
  public void run() {
    try {
      SparkSession session = engine.session().newSession();
      for (String statement : statements()) {
        if (engine.isRunning()) {
          return;
        }
        session.sql(statement).collect();
      }
    } catch (RuntimeException e) {
      // Nothing depends on it: an engine that ends meanwhile makes it fail, too.
      LOG.debug("The warm-up ended early", e);
    }
  }

  private List<String> statements() {
    String delta = "delta.`" + table.toString().replace("`", "``") + "`";
    return List.of(
        "SHOW TABLES",
        "SELECT n_regionkey, count(*) FROM samples.tpch.nation GROUP BY 1 ORDER BY 2 DESC LIMIT 3",
        "CREATE TABLE " + delta + " AS SELECT id, current_date() AS day FROM range(3)",
        "SELECT day, count(*), sum(id) FROM " + delta + " GROUP BY day");
  }
}
