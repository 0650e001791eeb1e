import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// What `spark-sql` does with an answer: all rows come into the driver, become text with tabs
/// between values, and are printed. Arguments: a Parquet file, the file to print to, rounds.
public final class CollectAndPrint {
  public static void main(String[] arguments) throws Exception {
    SparkSession session =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.catalogImplementation", "in-memory")
            .getOrCreate();
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      long start = System.nanoTime();
      long rows = 0;
      Path file = Path.of(arguments[1]);
      try (PrintStream out =
          new PrintStream(
              new BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
              false,
              StandardCharsets.UTF_8)) {
        for (Row row :
            session.sql("SELECT * FROM parquet.`" + arguments[0] + "`").collectAsList()) {
          out.println(row.mkString("\t"));
          rows++;
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println(
          String.format(
              Locale.ROOT,
              "collect-and-print: %d rows in %.2f s, %.0f MB",
              rows,
              seconds,
              Files.size(file) / 1e6));
    }
    session.stop();
    System.exit(0);
  }
}
