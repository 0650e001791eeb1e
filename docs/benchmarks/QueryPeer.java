import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The peer of the accelerator's benchmark: DuckDB by JDBC on the same Parquet files. Arguments: a
/// name, the folder of tables, the folder of queries, rounds. Prints what `QueryBenchmark` prints;
/// a query that DuckDB does not take is left out.
public final class QueryPeer {
  private static final int WARM_UP = 2;

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Path table : children(Path.of(arguments[1]))) {
        if (Files.isDirectory(table)) {
          statement.execute(
              "CREATE VIEW %s AS FROM read_parquet('%s/*.parquet')"
                  .formatted(table.getFileName(), table));
        }
      }
      measure(statement, arguments[0], Path.of(arguments[2]), Integer.parseInt(arguments[3]));
    }
  }

  private static void measure(Statement statement, String name, Path queries, int rounds)
      throws IOException {
    List<Path> files =
        children(queries).stream().filter(file -> file.toString().endsWith(".sql")).toList();
    long[][] nanos = new long[files.size()][rounds];
    long[] rows = new long[files.size()];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < nanos.length; i++) {
        String sql = Files.readString(files.get(i));
        long start = System.nanoTime();
        try {
          rows[i] = rows[i] < 0 ? -1 : read(statement, sql);
        } catch (SQLException e) {
          System.err.println(files.get(i).getFileName() + ": " + e.getMessage());
          rows[i] = -1;
        }
        if (round >= 0) {
          nanos[i][round] = System.nanoTime() - start;
        }
      }
    }
    for (int i = 0; i < nanos.length; i++) {
      Arrays.sort(nanos[i]);
      String query = String.valueOf(files.get(i).getFileName()).replace(".sql", "");
      if (rows[i] >= 0) {
        System.out.printf(
            Locale.ROOT, "%s %s %.1f %d%n", name, query, nanos[i][rounds / 2] / 1e6, rows[i]);
      }
    }
  }

  /// All values are taken out, as a caller does.
  private static long read(Statement statement, String sql) throws SQLException {
    long rows = 0;
    try (ResultSet answer = statement.executeQuery(sql)) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        for (int column = 1; column <= columns; column++) {
          answer.getObject(column);
        }
        rows++;
      }
    }
    return rows;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
