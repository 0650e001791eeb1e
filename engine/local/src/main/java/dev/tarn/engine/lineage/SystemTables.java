package dev.tarn.engine.lineage;

import dev.tarn.engine.catalog.Adoption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
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

  /// How long rows stay.
  static final Duration KEPT = Duration.ofDays(400);

  private static final Logger LOG = LoggerFactory.getLogger(SystemTables.class);
  private static final String APP = "tarn-statements";
  private static final String LINES = "tarn_lines";
  private static final String CARED = "cared-for";
  private static final Duration CARE = Duration.ofDays(1);
  private static final ThreadLocal<Boolean> WRITING = ThreadLocal.withInitial(() -> false);

  private final SparkSession session;
  private final Spool spool;
  private final String writer;
  private volatile boolean made;

  /// The tables of an engine.
  ///
  /// @param session the engine's own
  /// @param spool what waits
  SystemTables(SparkSession session, Spool spool) {
    this(session, spool, APP);
  }

  /// The same with a name of their own for the tables' memory of what was written.
  SystemTables(SparkSession session, Spool spool, String writer) {
    this.session = session;
    this.spool = spool;
    this.writer = writer;
  }

  /// Tells if all that was heard of is in the tables.
  boolean isUpToDate() {
    return made && spool.isEmpty();
  }

  /// Tells if this thread is writing the tables: it must not wait for that, and only it may change
  /// them.
  static boolean isWriting() {
    return WRITING.get();
  }

  /// Work on the tables.
  interface Work {
    /// Does it.
    ///
    /// @throws Exception of any kind; Scala throws what it does not declare
    void run() throws Exception;
  }

  /// Does work as the only one who may change the tables.
  static void change(Work work) throws Exception {
    WRITING.set(true);
    try {
      work.run();
    } finally {
      WRITING.set(false);
    }
  }

  /// Writes what waits into the tables. Does not throw: it is tried again the next time.
  synchronized void flush() {
    try {
      change(this::writeAll);
    } catch (Exception e) { // Scala throws what it does not declare.
      made = false;
      LOG.warn("The statements that ran cannot be written into the system tables", e);
    }
  }

  /// Once a day forgets the oldest rows and puts small files together. Does not throw.
  ///
  /// @param now the time
  synchronized void care(Instant now) {
    try {
      change(() -> tidy(now));
    } catch (Exception e) { // Scala throws what it does not declare.
      LOG.warn("The system tables cannot be tidied", e);
    }
  }

  private void writeAll() throws Exception {
    SparkSession own = session.newSession();
    if (!made) {
      make(own);
    }
    for (Path lines : spool.seal()) {
      write(own, lines);
      Files.deleteIfExists(lines);
    }
  }

  private void tidy(Instant now) throws IOException {
    Path mark = spool.folder().resolve(CARED);
    if (Files.exists(mark) && Files.getLastModifiedTime(mark).toInstant().plus(CARE).isAfter(now)) {
      return;
    }
    Files.createDirectories(spool.folder());
    Files.writeString(mark, now.toString());
    SparkSession own = session.newSession();
    for (BookTable table : BookTable.values()) {
      own.sql(
          "DELETE FROM %s WHERE event_time < TIMESTAMP '%s'"
              .formatted(table.sql(), now.minus(KEPT)));
      own.sql("OPTIMIZE " + table.sql());
      own.sql("VACUUM " + table.sql());
    }
  }

  private void make(SparkSession own) {
    own.sql(
        "CREATE SCHEMA IF NOT EXISTS "
            + SCHEMA
            + " COMMENT 'Who ran what, when, on which tables; written by Tarn'");
    for (BookTable table : BookTable.values()) {
      create(own, table);
      if (BookTable.isEarlier(List.of(own.table(table.sql()).columns()))) {
        own.sql(table.growth());
      }
    }
    made = true;
  }

  private void write(SparkSession own, Path lines) throws Exception {
    own.read()
        .schema(StatementEvent.SCHEMA)
        .json(lines.toString())
        // A line that was cut off by the end of a process has nothing that can be read.
        .where("operation_id IS NOT NULL")
        .createOrReplaceTempView(LINES);
    for (BookTable table : BookTable.values()) {
      try {
        append(own, table, lines);
      } catch (Exception e) { // Scala throws what it does not declare.
        if (!(e instanceof AnalysisException)) {
          throw e;
        }
        renew(own, table, e);
        append(own, table, lines);
      }
    }
  }

  private void append(SparkSession own, BookTable table, Path lines) {
    own.sql(table.query(LINES))
        .write()
        .format("delta")
        .mode("append")
        .option("txnAppId", writer)
        .option("txnVersion", Long.toString(Spool.number(lines)))
        .saveAsTable(table.sql());
  }

  /// A catalog that was lost knows nothing of tables that are there.
  private static void create(SparkSession own, BookTable table) {
    new Adoption(own).adoptFromUsualFolder(SCHEMA, table.plainName());
    own.sql(table.creation());
  }

  /// A table that was dropped is made anew; one that became another is put aside.
  private static void renew(SparkSession own, BookTable table, Exception reason) {
    LOG.warn("{} cannot take rows and is made anew", table.sql(), reason);
    own.sql("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
    if (own.catalog().tableExists(table.sql())) {
      own.sql(
          "ALTER TABLE %s RENAME TO %s_aside_%d"
              .formatted(table.sql(), table.sql(), System.currentTimeMillis()));
    }
    create(own, table);
  }
}
