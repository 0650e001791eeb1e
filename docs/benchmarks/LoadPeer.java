import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Locale;

/// The peer of the load benchmark: DuckDB's CREATE TABLE AS over the same file, into a database of
/// its own on disk. Arguments: a CSV file, an output folder, rounds.
public final class LoadPeer {
  public static void main(String[] arguments) throws Exception {
    Path database = Path.of(arguments[1]).resolve("peer.db");
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      long start = System.nanoTime();
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE loaded AS SELECT * FROM read_csv('" + arguments[0] + "')");
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println(
          String.format(
              Locale.ROOT, "duckdb: all in %.2f s, %.0f MB", seconds, Files.size(database) / 1e6));
      Files.delete(database);
    }
  }
}
