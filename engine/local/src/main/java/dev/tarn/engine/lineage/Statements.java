package dev.tarn.engine.lineage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.streaming.runtime.StreamExecution;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The book of the statements that run in this process: they are heard of, gathered, and written
/// into the tables of the schema `system` when nothing else runs, or when somebody reads those.
public final class Statements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Statements.class);
  private static final String SETTING = "spark.tarn.statements";
  private static final long EVERY_SECONDS = 60;
  private static final long WORTH = 2 << 20;
  private static final long FULL = 16 << 20;
  private static final long PATIENCE_SECONDS = 30;
  private static final long HEARING_MILLIS = 2000;

  private static volatile @Nullable Statements current;

  private final Spool spool;
  private final SystemTables tables;
  private final BooleanSupplier busy;
  private final SparkSession session;
  private final ScheduledExecutorService writer;

  private Statements(
      SparkSession session, Path folder, BooleanSupplier busy, ScheduledExecutorService writer) {
    this.writer = writer;
    this.spool = new Spool(folder);
    this.tables = new SystemTables(session, spool);
    this.busy = busy;
    this.session = session;
  }

  /// Opens the book. A process has one Spark at most, and so one book.
  ///
  /// @param session the engine's own
  /// @param folder of what waits
  /// @param busy tells if statements run
  /// @param writer a thread that no statement made, so that what it runs belongs to none; it is
  ///   ended with the book
  /// @return close it before Spark ends
  public static Statements open(
      SparkSession session, Path folder, BooleanSupplier busy, ScheduledExecutorService writer) {
    Statements book = new Statements(session, folder, busy, writer);
    if (session.sparkContext().conf().getBoolean(SETTING, true)) {
      session.sparkContext().addSparkListener(new StatementLog(book.spool));
    }
    book.writer.scheduleWithFixedDelay(
        book::writeIfQuiet, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    current = book;
    return book;
  }

  /// Writes down a load that the engine did by itself.
  ///
  /// @param name says what had it done
  /// @param table the table that got the rows, by its schema and name
  /// @param folder where the files were
  /// @param started when it began
  public static void loaded(String name, TableIdentifier table, String folder, Instant started) {
    ran(
        new StatementEvent(
            UUID.randomUUID().toString(),
            name,
            System.getProperty("user.name", ""),
            null,
            started,
            Duration.between(started, Instant.now()).toMillis(),
            "SUCCEEDED",
            "-- " + name,
            null,
            List.of(
                new Lineage(
                    "COPY INTO",
                    Optional.of(RelationNames.name(table)),
                    Set.of(folder),
                    Map.of()))));
  }

  /// Writes down what no client's statement was.
  static void ran(StatementEvent event) {
    Statements book = current;
    if (book == null || !book.session.sparkContext().conf().getBoolean(SETTING, true)) {
      return;
    }
    try {
      book.spool.add(event.json());
    } catch (IOException e) {
      LOG.warn("What ran cannot be written down: {}", event.statement(), e);
    }
  }

  /// A streaming query that runs.
  ///
  /// @return null if there is none of that id
  static @Nullable StreamExecution stream(UUID id) {
    Statements book = current;
    return book == null ? null : book.session.sharedState().activeStreamingQueries().get(id);
  }

  /// Waits until the tables have all that was heard of.
  public static void bringUpToDate() {
    Statements book = current;
    if (book == null || SystemTables.isWriting()) {
      return;
    }
    book.hearAll();
    if (book.tables.isUpToDate()) {
      return;
    }
    try {
      book.writer.submit(book.tables::flush).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The system tables are not up to date", e);
    }
  }

  /// Spark tells of what happened a little later.
  private void hearAll() {
    try {
      session.sparkContext().listenerBus().waitUntilEmpty(HEARING_MILLIS);
    } catch (Exception e) { // Scala throws what it does not declare.
      LOG.debug("Spark is behind with telling what happened", e);
    }
  }

  /// A reader has the tables written at once, so that there is no hurry.
  private void writeIfQuiet() {
    if (spool.size() > FULL || (spool.size() > WORTH && !busy.getAsBoolean())) {
      tables.flush();
    }
    if (!busy.getAsBoolean() && tables.isUpToDate()) {
      tables.care(Instant.now());
    }
  }

  /// Writes nothing more; what waits is written by the next engine.
  @Override
  public void close() {
    current = null;
    writer.shutdown();
    try {
      if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The system tables are still being written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
