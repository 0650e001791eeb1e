package dev.tarn.engine.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The schema `system` of the workspace's catalog: who ran what, when, on which tables.
///
/// The tables are Delta tables like any other; rows come in batches, at the latest before a
/// statement that names the schema is read.
public final class SystemTables {
  /// The schema.
  static final String SCHEMA = "system";

  private static final Logger LOG = LoggerFactory.getLogger(SystemTables.class);
  private static final String APP = "tarn-statements";
  private static final String FACTS = "event_time, operation_id, session_id, user_name";
  private static final String TARGET = "each.operation, each.target AS target_table";

  /// What each table takes from the lines of the spool.
  private static final Map<String, String> TABLES =
      Map.of(
          "query_history",
          "SELECT "
              + FACTS
              + ", duration_ms, state, try_element_at(lineages, 1).operation AS operation,"
              + " statement, error FROM {lines}",
          "table_lineage",
          "SELECT "
              + FACTS
              + ", source_table, target_table, operation, statement FROM (SELECT *, "
              + TARGET
              + ", explode(each.inputs) AS source_table FROM (SELECT *, explode(lineages) AS each"
              + " FROM {lines} WHERE state = 'SUCCEEDED')) WHERE target_table IS NOT NULL",
          "column_lineage",
          "SELECT "
              + FACTS
              + ", c.source_table, c.source_column, target_table, c.target_column, operation,"
              + " statement FROM (SELECT *, "
              + TARGET
              + ", explode(each.columns) AS c FROM (SELECT *, explode(lineages) AS each FROM"
              + " {lines} WHERE state = 'SUCCEEDED')) WHERE target_table IS NOT NULL",
          "audit",
          "SELECT "
              + FACTS
              + ", operation, table_name, access, state, statement FROM (SELECT *, each.operation,"
              + " inline(concat(transform(each.inputs, t -> struct(t AS table_name, 'READ' AS"
              + " access)), if(each.target IS NULL, array(), array(struct(each.target AS"
              + " table_name, 'WRITE' AS access))))) FROM (SELECT *, explode(lineages) AS each"
              + " FROM {lines}))");

  private final SparkSession session;
  private final Spool spool;

  /// The tables of an engine.
  ///
  /// @param session the engine's own
  /// @param spool what waits
  SystemTables(SparkSession session, Spool spool) {
    this.session = session;
    this.spool = spool;
  }

  /// Writes what waits into the tables. Does not throw: it is tried again the next time.
  synchronized void flush() {
    try {
      for (Path lines : spool.seal()) {
        write(lines);
        Files.deleteIfExists(lines);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The statements that ran cannot be written into the system tables", e);
    }
  }

  private void write(Path lines) {
    SparkSession own = session.newSession();
    own.sql(
        "CREATE SCHEMA IF NOT EXISTS "
            + SCHEMA
            + " COMMENT 'Who ran what, when, on which tables; written by Tarn'");
    own.read()
        .schema(StatementEvent.SCHEMA)
        .json(lines.toString())
        .createOrReplaceTempView("lines");
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      Dataset<Row> rows = own.sql(table.getValue().replace("{lines}", "lines"));
      rows.write()
          .format("delta")
          .mode("append")
          .option("txnAppId", APP)
          .option("txnVersion", Long.toString(Spool.number(lines)))
          .option("mergeSchema", "true")
          .saveAsTable(SCHEMA + "." + table.getKey());
    }
  }

  /// Tells if a table is one of these.
  ///
  /// @param name full, as [RelationNames] gives it
  static boolean isOne(String name) {
    return TABLES.keySet().stream().anyMatch(table -> name.equals("lake." + SCHEMA + "." + table));
  }
}
