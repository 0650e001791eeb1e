package dev.tarn.session.connect;

import dev.tarn.session.Catalog;
import dev.tarn.session.DeltaSource;
import dev.tarn.session.Endpoint;
import dev.tarn.session.Execution;
import dev.tarn.session.ExplainMode;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.session.TableName;
import dev.tarn.session.TableResult;
import dev.tarn.session.Threads;
import dev.tarn.session.connect.proto.AnalyzePlanRequest;
import dev.tarn.session.connect.proto.GetStatusResponse.OperationStatus.OperationState;
import dev.tarn.session.parameter.BoundText;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.session.profile.Profiles;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.result.ResultWriter;
import dev.tarn.session.sql.SqlKind;
import dev.tarn.session.table.TableStatistics;
import dev.tarn.session.watched.WatchVerb;
import dev.tarn.session.watched.WatchedFile;
import dev.tarn.session.watched.WatchedFolder;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A session on a Spark Connect server.
public final class ConnectSession implements Session {
  /// A session setting by which our own engine tells that its tasks can write results as files.
  private static final String RESULTS_SETTING = "spark.tarn.results";

  /// How all rows of a query come.
  enum Road {
    /// On the response stream.
    STREAM,
    /// As files that our own engine's tasks write, if it is one.
    FILES_IF_OFFERED
  }

  private static final String PROGRESS_SETTING = "spark.connect.progress.reportInterval";
  private static final String PROGRESS_INTERVAL = "200ms";
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

  private final Endpoint endpoint;
  private final Connection connection;
  private final Settings settings;
  private final ErrorMapper errors;
  private final Function<String, ResultWriter> results;
  private final Executor threads = Threads.perTask("tarn-session");
  private final ScheduledExecutorService timer = Threads.timer("tarn-session-timer");
  private final Set<ConnectExecution> running = ConcurrentHashMap.newKeySet();
  private final Catalog catalog;
  private boolean filesOffered;
  private volatile @Nullable String version;

  private ConnectSession(Endpoint endpoint, Function<String, ResultWriter> results) {
    this.endpoint = endpoint;
    this.results = results;
    this.connection = new Connection(endpoint);
    this.settings = new Settings(connection);
    Questions questions = new Questions(connection, threads);
    this.errors = new ErrorMapper(connection, endpoint, questions::registry);
    this.catalog = new ConnectCatalog(questions, settings, errors);
  }

  /// Opens a session with a new id. Blocks until the server has answered.
  ///
  /// @param endpoint where the server is
  /// @param store keeps the rows of all answers
  /// @return close it after use
  /// @throws SessionException if the server cannot be reached or lets nobody in
  public static Session open(Endpoint endpoint, ResultStore store) {
    return open(endpoint, store::create, Road.FILES_IF_OFFERED);
  }

  /// Opens a session whose rows go elsewhere.
  ///
  /// @param endpoint where the server is
  /// @param results makes what takes an answer's rows, by the execution's id
  /// @param road how all rows of a query come
  /// @return close it after use
  static ConnectSession open(Endpoint endpoint, Function<String, ResultWriter> results, Road road) {
    ConnectSession session = new ConnectSession(endpoint, results);
    try {
      session.ask(() -> {
        session.settings.set(Map.of(PROGRESS_SETTING, PROGRESS_INTERVAL));
        session.filesOffered = road == Road.FILES_IF_OFFERED && session.offersFiles();
        return session;
      });
      return session;
    } catch (SessionException e) {
      session.close();
      throw e;
    }
  }

  private boolean offersFiles() {
    return endpoint.own() && settings.find(RESULTS_SETTING).equals(Optional.of("files"));
  }

  @Override
  public String id() {
    return connection.sessionId();
  }

  @Override
  public Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public Execution submit(Statement statement) {
    // Where files of this machine lie is nothing to tell others.
    Statement told = endpoint.own() ? statement : statement.from(null);
    StatementRun run =
        new StatementRun(connection, errors, threads, timer, results, filesOffered, told);
    ConnectExecution execution = run.execution();
    running.add(execution);
    execution.done().thenRun(() -> running.remove(execution));
    threads.execute(run);
    return execution;
  }

  @Override
  public TableResult ask(Statement question) {
    return answered(question, bound -> new Questions(connection, threads).table(bound));
  }

  @Override
  public String explain(Statement statement, ExplainMode mode) {
    return answered(statement, bound -> new Questions(connection, threads).explain(bound, mode));
  }

  private <A> A answered(Statement statement, Function<BoundText, A> question) {
    BoundText bound = BoundText.of(statement);
    bound
        .problem()
        .ifPresent(problem -> {
          throw new SessionException(problem);
        });
    try {
      return question.apply(bound);
    } catch (StatusRuntimeException e) {
      throw new SessionException(bound.inOriginal(errors.map(e, bound.text())));
    }
  }

  @Override
  public PlanProfile profile(Execution execution) {
    if (filesOffered && execution instanceof ConnectExecution ours) {
      String json = ask(() -> new Questions(connection, threads).profile(ours.operation()));
      boolean query = SqlKind.of(execution.statement().text()) == SqlKind.QUERY;
      PlanProfile told = query ? Profiles.ofQuery(json) : Profiles.of(json);
      if (!told.operators().isEmpty()) {
        return told;
      }
    }
    return Profiles.of(execution.metrics());
  }

  @Override
  public List<DeltaSource> sources(Execution execution) {
    return filesOffered && execution instanceof ConnectExecution ours
        ? ask(() -> Profiles.sources(new Questions(connection, threads).profile(ours.operation())))
        : List.of();
  }

  @Override
  public Optional<TableStatistics> statistics(TableName table) {
    return filesOffered
        ? Optional.of(
            ask(() -> TableStatistics.parse(new Questions(connection, threads).table(table))))
        : Optional.empty();
  }

  @Override
  public void joinParquet(Path folder) {
    ask(() -> {
      new Questions(connection, threads).joinParquet(folder.toString());
      return folder;
    });
  }

  @Override
  public List<WatchedFolder> watched() {
    return filesOffered
        ? ask(() -> WatchedFolder.parse(new Questions(connection, threads).watch("list")))
        : List.of();
  }

  @Override
  public List<WatchedFile> watchedFiles(String name) {
    return ask(() -> WatchedFile.parse(new Questions(connection, threads).watch("files:" + name)));
  }

  @Override
  public void steer(String name, WatchVerb verb) {
    String word = verb.name().toLowerCase(Locale.ROOT) + ":" + name;
    String _ = ask(() -> new Questions(connection, threads).watch(word));
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public String sparkVersion() {
    String known = version;
    if (known == null) {
      known =
          ask(() ->
              connection
                  .analyze(
                      AnalyzePlanRequest.newBuilder()
                          .setSparkVersion(AnalyzePlanRequest.SparkVersion.getDefaultInstance()))
                  .getSparkVersion()
                  .getVersion());
      version = known;
    }
    return known;
  }

  @Override
  public void configure(Map<String, String> values) {
    ask(() -> {
      settings.set(values);
      return values;
    });
  }

  @Override
  public String setting(String key) {
    return ask(() -> settings.get(key));
  }

  @Override
  public void ping() {
    setting(PROGRESS_SETTING);
  }

  @Override
  public void close() {
    List<ConnectExecution> left = List.copyOf(running);
    left.forEach(ConnectExecution::cancel);
    await(left);
    connection.close(CLOSE_PATIENCE);
    await(left);
    timer.shutdown();
  }

  /// What the server says of an execution's first operation, running or ended.
  ///
  /// @param execution its id
  /// @return the server's word
  OperationState status(String execution) {
    return ask(() -> connection.status(execution));
  }

  private static void await(List<ConnectExecution> executions) {
    try {
      CompletableFuture.allOf(
              executions.stream().map(ConnectExecution::done).toArray(CompletableFuture[]::new))
          .get(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      // The server stops them when it releases the session.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private <A> A ask(Supplier<A> question) {
    try {
      return question.get();
    } catch (StatusRuntimeException e) {
      StatementError error = errors.map(e, "");
      throw new SessionException(error);
    }
  }
}
