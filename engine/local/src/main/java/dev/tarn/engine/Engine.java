package dev.tarn.engine;

import dev.tarn.engine.accelerator.Accelerator;
import dev.tarn.engine.lineage.Statements;
import dev.tarn.engine.profile.Plans;
import dev.tarn.engine.watch.Watches;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connect.service.SparkConnectService$;
import scala.Option;

/// A running Spark with its Connect server, in this process. There can be one.
final class Engine implements AutoCloseable {
  private static final int TOKEN_BYTES = 32;

  private final SparkSession session;
  private final String token;
  private final int port;
  private final RunningWork running;
  private final Statements statements;
  private final Watches watches;
  private final Accelerator accelerator;

  private Engine(
      SparkSession session, String token, int port, EngineFolder folder, Accelerator accelerator) {
    this.accelerator = accelerator;
    this.session = session;
    this.token = token;
    this.port = port;
    this.running = RunningWork.of(session.sparkContext());
    this.statements =
        Statements.open(session, folder.statements(), running, Threads.timer("tarn-system-tables"));
    this.watches =
        Watches.open(
            session,
            folder.watched(),
            folder.watchState(),
            work -> Threads.start("tarn-watched-folder", work));
  }

  /// Hears of each step of a start.
  interface Steps {
    /// A step begins.
    ///
    /// @throws IOException if it cannot be told; the start then fails
    void begin(EngineStep step) throws IOException;
  }

  /// Starts Spark, opens the catalog, then the server.
  ///
  /// @throws IOException if a step cannot be told
  static Engine start(EngineFolder folder, EngineOptions options, Steps steps) throws IOException {
    String token = newToken();
    steps.begin(EngineStep.SPARK);
    System.setProperty("derby.system.home", folder.state().toString());
    System.setProperty("derby.stream.error.file", folder.logs().resolve("derby.log").toString());
    SparkConf conf = new SparkConf(false);
    int cores = Runtime.getRuntime().availableProcessors();
    Map<String, String> settings = EngineSettings.of(folder, cores, token, options.port());
    settings.forEach(conf::set);
    FutureTask<Void> metastore = metastore(folder, settings);
    SparkContext context = new SparkContext(conf);
    SparkSession session =
        SparkSession.builder().sparkContext(context).enableHiveSupport().getOrCreate();
    Accelerator accelerator =
        Accelerator.open(folder.spills(), cores, Threads.timer("tarn-accelerator"));
    context.addSparkListener(accelerator);
    context.addSparkListener(Plans.all());
    context.addSparkListener(new StrayJobs(context));
    steps.begin(EngineStep.CATALOG);
    await(metastore);
    find(session);
    steps.begin(EngineStep.SERVER);
    SparkConnectService$ server = SparkConnectService$.MODULE$;
    server.start(context);
    return new Engine(session, token, server.localPort(), folder, accelerator);
  }

  /// The Connect server's port.
  int port() {
    return port;
  }

  /// What clients must show.
  String token() {
    return token;
  }

  /// The session that all others are made like; for the engine's own use.
  SparkSession session() {
    return session;
  }

  /// Whether the engine works on something.
  boolean isRunning() {
    return running.getAsBoolean() || watches.isActive();
  }

  /// Stops the server and Spark. Running statements fail.
  @Override
  public void close() {
    watches.close();
    statements.close();
    SparkConnectService$.MODULE$.stop(Option.empty(), Option.empty());
    session.stop();
    accelerator.close();
  }

  private static FutureTask<Void> metastore(EngineFolder folder, Map<String, String> settings) {
    FutureTask<Void> task =
        new FutureTask<>(() -> {
          Metastore.open(folder, settings);
          return null;
        });
    Threads.start("tarn-metastore", task);
    return task;
  }

  private static void await(FutureTask<Void> task) throws IOException {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the catalog was being opened", e);
    } catch (ExecutionException e) {
      throw new CatalogException(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  /// Asks the catalog something, so that a damaged one is known now and not at the first query.
  private static void find(SparkSession session) throws IOException {
    try {
      session.catalog().databaseExists("default");
    } catch (RuntimeException e) {
      throw new CatalogException(e);
    }
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
