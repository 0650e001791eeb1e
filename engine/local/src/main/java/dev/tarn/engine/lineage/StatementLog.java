package dev.tarn.engine.lineage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationCanceled;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationClosed;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationFailed;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationFinished;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationStarted;
import org.apache.spark.sql.execution.streaming.runtime.IncrementalExecution;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.jdk.javaapi.CollectionConverters;

/// Writes down each statement that clients run, with its lineage. Called by Spark on one thread of
/// its own.
final class StatementLog extends SparkListener {
  /// The tag of what the workbench asks for itself, which nobody ran.
  static final String OWN = "tarn-own";

  private static final Logger LOG = LoggerFactory.getLogger(StatementLog.class);

  /// Where clones are on which the workbench tries writes; nothing that is done there lasts.
  private static final String PREVIEWS = "/.tarn/previews/";

  private static final String CANCELLED = "CANCELLED";
  private static final String SUCCEEDED = "SUCCEEDED";
  private static final String SESSION = "_Session_";
  private static final String MARK = "_Operation_";
  private static final Pattern STATUS = Pattern.compile("^(INTERNAL|UNKNOWN): ");
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_ERROR = 4_000;

  private final Spool spool;
  private final Map<String, Running> running = new HashMap<>();
  private final Map<Long, Running> executions = new HashMap<>();

  /// A statement on its way.
  private static final class Running {
    private final SparkListenerConnectOperationStarted start;
    private final String text;
    private final boolean isCommand;
    private final Optional<Entity> entity;
    private final List<Lineage> lineages = new ArrayList<>();
    // One that ends without a word was stopped before it began.
    private String state = CANCELLED;
    private boolean stopped;
    private @Nullable String error;

    Running(SparkListenerConnectOperationStarted start, ExecutePlanRequest request) {
      this.start = start;
      this.text = StatementText.of(request);
      this.entity = Entity.of(request.getTagsList());
      this.isCommand = request.getPlan().getCommand().hasSqlCommand();
    }
  }

  /// The session of a client that the tags of work tell.
  static Optional<String> session(scala.collection.immutable.Set<String> tags) {
    return CollectionConverters.asJava(tags).stream()
        .filter(tag -> tag.contains(SESSION) && tag.contains(MARK))
        .map(tag -> tag.substring(tag.indexOf(SESSION) + SESSION.length(), tag.lastIndexOf(MARK)))
        .findFirst();
  }

  StatementLog(Spool spool) {
    this.spool = spool;
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    switch (event) {
      case SparkListenerConnectOperationStarted start -> started(start);
      case SparkListenerSQLExecutionStart start -> executing(start);
      case SparkListenerSQLExecutionEnd end -> executed(end);
      case SparkListenerConnectOperationFailed failed -> ended(failed);
      case SparkListenerConnectOperationCanceled cancelled -> {
        Running statement = running.get(cancelled.operationId());
        if (statement != null) {
          statement.stopped = true;
          statement.state = CANCELLED;
          statement.error = null;
        }
      }
      case SparkListenerConnectOperationFinished finished -> finished(finished);
      case SparkListenerConnectOperationClosed closed -> closed(closed);
      default -> {}
    }
  }

  private void started(SparkListenerConnectOperationStarted start) {
    ExecutePlanRequest request = start.planRequest().getOrElse(() -> null);
    if (request != null && !request.getTagsList().contains(OWN)) {
      running.put(start.operationId(), new Running(start, request));
    }
  }

  private void executing(SparkListenerSQLExecutionStart start) {
    if (!start.rootExecutionId().contains(start.executionId())) {
      return;
    }
    for (String tag : CollectionConverters.asJava(start.jobTags())) {
      int at = tag.lastIndexOf(MARK);
      Running statement = at < 0 ? null : running.get(tag.substring(at + MARK.length()));
      if (statement != null) {
        executions.put(start.executionId(), statement);
      }
    }
  }

  private void executed(SparkListenerSQLExecutionEnd end) {
    Running statement = executions.remove(end.executionId());
    // A batch of a stream that the statement started is told by its own log.
    if (statement == null || end.qe() == null || end.qe() instanceof IncrementalExecution) {
      return;
    }
    try {
      Lineage lineage = LineageReader.of(end.qe().analyzed());
      if (!statement.lineages.contains(lineage)) {
        statement.lineages.add(lineage);
      }
    } catch (RuntimeException | LinkageError e) {
      // Lineage is told as far as it is known; the statement itself was well.
      LOG.warn("The lineage of a statement cannot be told: {}", statement.text, e);
    }
  }

  private void finished(SparkListenerConnectOperationFinished finished) {
    Running statement = running.get(finished.operationId());
    if (statement != null && !statement.stopped && statement.error == null) {
      statement.state = SUCCEEDED;
    }
  }

  private void ended(SparkListenerConnectOperationFailed failed) {
    Running statement = running.get(failed.operationId());
    // Stopping a statement makes it fail.
    if (statement != null && !statement.stopped) {
      statement.state = "FAILED";
      statement.error = failed.errorMessage();
    }
  }

  private void closed(SparkListenerConnectOperationClosed closed) {
    Running statement = running.remove(closed.operationId());
    if (statement == null
        || isNothing(statement)
        || statement.text.contains(PREVIEWS)
        || readsOnlyTheBook(statement.lineages)) {
      return;
    }
    StatementEvent event =
        new StatementEvent(
            statement.start.operationId(),
            statement.start.sessionId(),
            statement.start.userName().isEmpty()
                ? statement.start.userId()
                : statement.start.userName(),
            statement.entity.orElse(null),
            Instant.ofEpochMilli(statement.start.eventTime()),
            closed.eventTime() - statement.start.eventTime(),
            statement.state,
            shortened(Secrets.hidden(statement.text), LONGEST_TEXT),
            statement.error == null ? null : error(statement.error),
            statement.lineages);
    try {
      spool.add(event.json());
    } catch (IOException e) {
      LOG.warn("A statement cannot be written down: {}", statement.text, e);
    }
  }

  /// Programs ask for much that touches no table, and have SQL analysed before they run it.
  private static boolean isNothing(Running statement) {
    boolean touches =
        statement.lineages.stream()
            .anyMatch(lineage -> lineage.target().isPresent() || !lineage.inputs().isEmpty());
    boolean onlyAnalysed =
        statement.isCommand && statement.lineages.isEmpty() && statement.state.equals(SUCCEEDED);
    return onlyAnalysed || (statement.text.isEmpty() && !touches);
  }

  /// An error as it is written down: without the status of the call, which says nothing of it.
  static String error(String text) {
    String own = STATUS.matcher(text).replaceFirst("").strip();
    return shortened(Secrets.hidden(own), LONGEST_ERROR);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  /// A look into the tables would else be the next thing to be written into them.
  private static boolean readsOnlyTheBook(List<Lineage> lineages) {
    return !lineages.isEmpty()
        && lineages.stream()
            .allMatch(lineage ->
                lineage.target().isEmpty()
                    && !lineage.inputs().isEmpty()
                    && lineage.inputs().stream().allMatch(BookTable::isOne));
  }
}
