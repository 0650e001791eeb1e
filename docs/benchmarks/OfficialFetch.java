import java.util.Iterator;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;

/// The peer of the fetch benchmark: Spark's own JVM client, row by row. Arguments: port, token,
/// then tables; prints one line per table.
public final class OfficialFetch {
  public static void main(String[] arguments) {
    SparkSession session =
        SparkSession.builder()
            .remote("sc://localhost:" + arguments[0] + "/;user_id=tarn;token=" + arguments[1])
            .create();
    for (int i = 2; i < arguments.length; i++) {
      long start = System.nanoTime();
      long rows = 0;
      Iterator<Row> iterator = session.sql("SELECT * FROM " + arguments[i]).toLocalIterator();
      while (iterator.hasNext()) {
        rows += iterator.next().length() > 0 ? 1 : 0;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println(
          String.format(
              Locale.ROOT,
              "official fetch %s: %d rows in %.2f s, %.0f rows/s",
              arguments[i],
              rows,
              seconds,
              rows / seconds));
    }
    System.exit(0);
  }
}
