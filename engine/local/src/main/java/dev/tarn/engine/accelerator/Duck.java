package dev.tarn.engine.accelerator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one DuckDB of the process: a database in memory that holds nothing but answers on their way.
/// It is opened when it is first needed.
final class Duck implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Duck.class);

  /// Half up, as Spark rounds the quotient of two whole numbers.
  private static final String DIVIDE =
      "CREATE MACRO tarn_divide(n, d) AS CASE WHEN (n < 0) = (d < 0)"
          + " THEN (2 * abs(n) + abs(d)) // (2 * abs(d))"
          + " ELSE -((2 * abs(n) + abs(d)) // (2 * abs(d))) END";

  private static final String DECIMAL =
      "CREATE MACRO tarn_decimal(q, unit) AS CAST(q AS DECIMAL(38,0)) * unit";

  private final Path temporary;
  private final int threads;
  private final long memory;
  private @Nullable DuckDBConnection database;
  private @Nullable String trouble;

  /// @param temporary where it may spill; emptied by the engine at each start
  /// @param threads how many it may use
  /// @param memory how many bytes it may use
  Duck(Path temporary, int threads, long memory) {
    this.temporary = temporary;
    this.threads = threads;
    this.memory = memory;
  }

  /// Whether it can be used at all, as far as is known.
  synchronized boolean isUsable() {
    return trouble == null;
  }

  /// A new connection; close it.
  ///
  /// @throws SQLException if this system cannot run DuckDB, which is logged once
  synchronized DuckDBConnection connect() throws SQLException {
    if (trouble != null) {
      throw new SQLException(trouble);
    }
    if (database == null) {
      database = open();
    }
    return database.duplicate();
  }

  private DuckDBConnection open() throws SQLException {
    try {
      Files.createDirectories(temporary);
      Leftovers.clear(Path.of(System.getProperty("java.io.tmpdir")));
      DuckDBConnection opened =
          DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      try (Statement statement = opened.createStatement()) {
        for (String setting : settings()) {
          statement.execute(setting);
        }
      }
      return opened;
    } catch (SQLException | IOException | LinkageError | RuntimeException e) {
      trouble = "DuckDB does not run on this system: " + e.getMessage();
      LOG.warn("The accelerator is off, Spark runs all statements itself. {}", trouble, e);
      throw new SQLException(trouble, e);
    }
  }

  private List<String> settings() {
    return List.of(
        "SET threads = " + threads,
        "SET memory_limit = '" + (memory >> 20) + "MiB'",
        "SET temp_directory = " + Sql.quoted(temporary.toString()),
        "SET autoinstall_known_extensions = false",
        "SET autoload_known_extensions = false",
        "SET parquet_metadata_cache = true",
        // The first two lose rows or errors where parts of a statement are computed once and kept;
        // the third turns ranks into aggregates, of which nothing is proven.
        "SET disabled_optimizers ="
            + " 'cte_filter_pusher,late_materialization,top_n_window_elimination'",
        DIVIDE,
        DECIMAL);
  }

  /// Runs statements of its own, such as those that drop an answer.
  void run(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      LOG.warn("DuckDB did not take a statement: {}", sql, e);
    }
  }

  @Override
  public synchronized void close() {
    trouble = "the engine has ended";
    if (database != null) {
      try {
        database.close();
      } catch (SQLException e) {
        LOG.warn("DuckDB did not close", e);
      }
      database = null;
    }
  }
}
