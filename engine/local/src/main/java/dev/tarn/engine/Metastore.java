package dev.tarn.engine;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.hadoop.hive.conf.HiveConf;
import org.apache.hadoop.hive.metastore.ObjectStore;

/// Opens the catalog's database ahead of Spark.
///
/// Hive's metastore takes longer to open than Spark takes to start, and the two share nothing until
/// the first statement: opened on a thread of its own, it costs a start almost nothing. What it
/// makes (Derby's engine and the object mapper, with the tables of a new metastore) is kept in
/// static fields of Hive, where Spark's own Hive client finds it.
///
/// It also finds a database that cannot be read at once, where Hive would try ten times.
final class Metastore {
  private static final String HADOOP = "spark.hadoop.";

  private Metastore() {}

  /// Opens the database, or makes it.
  ///
  /// @param settings the engine's settings; those of Hive must be the same that Spark gets
  /// @throws SQLException if the database is there and cannot be read
  static void open(EngineFolder folder, Map<String, String> settings) throws SQLException {
    if (Files.exists(folder.metastore())) {
      try (Connection connection = DriverManager.getConnection("jdbc:derby:metastore")) {
        connection.setReadOnly(true);
      }
    }
    HiveConf hive = new HiveConf();
    settings.forEach((name, value) -> {
      if (name.startsWith(HADOOP)) {
        hive.set(name.substring(HADOOP.length()), value);
      }
    });
    ObjectStore store = new ObjectStore();
    store.setConf(hive);
    store.shutdown();
  }
}
