package dev.tarn.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;

/// One engine inside this JVM, started by the first test that asks for it and shared by all of this
/// module: Spark allows no second one, and a start takes seconds.
public final class EngineUnderTest {
  /// Settings of a session that runs many statements on a few rows: without these, making code and
  /// tasks takes most of the time.
  public static final Map<String, String> FEW_ROWS =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.leafNodeDefaultParallelism", "1",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "1",
          "spark.databricks.delta.snapshotPartitions", "1");

  private static final Path WORKSPACE = workspace();
  private static final Engine ENGINE = start();

  private EngineUnderTest() {}

  /// The workspace's folder; deleted at the end.
  public static Path folder() {
    return WORKSPACE;
  }

  /// A new session in this JVM, with settings and temporary views of its own.
  public static SparkSession session() {
    return ENGINE.session().newSession();
  }

  /// Runs a statement in a new session.
  ///
  /// @return all rows
  public static List<Row> sql(String statement) {
    return session().sql(statement).collectAsList();
  }

  /// Waits until Spark has told its listeners all that has happened.
  public static void catchUp() {
    try {
      ENGINE.session().sparkContext().listenerBus().waitUntilEmpty();
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /// The port of the Connect server on this machine.
  public static int port() {
    return ENGINE.port();
  }

  /// What a client of the Connect server must show.
  public static String token() {
    return ENGINE.token();
  }

  /// A session of the official Connect client, with an id of its own; close it.
  public static org.apache.spark.sql.connect.SparkSession connect() {
    return connect(port(), token());
  }

  /// The same of another engine on this machine.
  public static org.apache.spark.sql.connect.SparkSession connect(int port, String token) {
    return org.apache.spark.sql.connect.SparkSession.builder()
        .remote(
            "sc://localhost:%d/;token=%s;user_id=tarn;session_id=%s"
                .formatted(port, token, UUID.randomUUID()))
        .create();
  }

  private static Path workspace() {
    try {
      return Files.createTempDirectory("tarn engine ").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Engine start() {
    EngineFolder places = new EngineFolder(WORKSPACE);
    try {
      places.create();
      places.clearRemains();
      Engine engine =
          Engine.start(places, new EngineOptions(WORKSPACE, Duration.ZERO, 0), step -> {});
      Runtime.getRuntime().addShutdownHook(Threads.hook(() -> end(engine)));
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Engine engine) {
    engine.close();
    try {
      Remains.delete(WORKSPACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
