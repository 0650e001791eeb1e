import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;

/// The peer of the export benchmark: DuckDB's COPY of the same rows, held in a table of its own.
/// Arguments: a Parquet file or a glob of them, an output folder, rounds.
public final class ExportPeer {
  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[1]);
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + out.resolve("peer.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE rows AS SELECT * FROM read_parquet('" + arguments[0] + "')");
      long rows = count(statement);
      for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
        copy(statement, out.resolve("peer.csv"), "(FORMAT csv, HEADER)", rows);
        copy(statement, out.resolve("peer.parquet"), "(FORMAT parquet, COMPRESSION snappy)", rows);
      }
    }
  }

  private static long count(Statement statement) throws Exception {
    try (ResultSet answer = statement.executeQuery("SELECT count(*) FROM rows")) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static void copy(Statement statement, Path file, String how, long rows) throws Exception {
    long start = System.nanoTime();
    statement.execute("COPY rows TO '" + file + "' " + how);
    double seconds = (System.nanoTime() - start) / 1e9;
    String name = String.valueOf(file.getFileName()).replace("peer.", "");
    System.out.println(
        String.format(
            Locale.ROOT,
            "duckdb %s: %d rows in %.2f s, %.0f MB",
            name,
            rows,
            seconds,
            Files.size(file) / 1e6));
    Files.delete(file);
  }
}
