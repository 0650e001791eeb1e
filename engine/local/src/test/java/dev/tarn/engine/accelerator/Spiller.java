package dev.tarn.engine.accelerator;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.apache.spark.sql.types.StructType;

/// A process whose DuckDB spills until it is killed. Argument: the folder for that.
final class Spiller {
  private Spiller() {}

  public static void main(String[] arguments) throws SQLException {
    try (Accelerator accelerator =
        Accelerator.open(Path.of(arguments[0]), 2, Executors.newScheduledThreadPool(1))) {
      Limits.set("memory_limit = '48 MiB'");
      String sorted = "SELECT repeat(range::VARCHAR, 20) AS t FROM range(1000000000) ORDER BY t";
      Answers answers = accelerator.kept();
      answers.make(answers.expect(sorted, new StructType(), new SeenFiles()));
    }
  }
}
