package dev.tarn.engine.lineage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.execution.streaming.runtime.StreamExecution;
import org.apache.spark.sql.streaming.StreamingQueryListener;
import org.jspecify.annotations.Nullable;

/// Writes down each run of a streaming query, once: when its first rows are in their place, or when
/// it fails before. Made by Spark for each session, and called on threads of Spark's.
public final class StreamLog extends StreamingQueryListener {
  private final Map<UUID, Run> runs = new ConcurrentHashMap<>();

  /// Called by Spark alone.
  public StreamLog() {}

  /// A run that nothing was told of yet.
  ///
  /// @param name of the query, or its id
  /// @param session that started it
  /// @param started when
  /// @param lineage what it reads and writes
  private record Run(String name, String session, Instant started, Lineage lineage) {}

  @Override
  public void onQueryStarted(QueryStartedEvent event) {
    StreamExecution query = Statements.stream(event.id());
    if (query != null) {
      String name = Objects.requireNonNullElse(event.name(), event.id().toString());
      runs.put(
          event.runId(),
          new Run(
              name,
              StatementLog.session(event.jobTags()).orElse(event.id().toString()),
              Instant.now(),
              LineageReader.streamed(query.analyzedPlan(), query.sink())));
    }
  }

  @Override
  public void onQueryProgress(QueryProgressEvent event) {
    if (event.progress().numInputRows() > 0) {
      tell(event.progress().runId(), null);
    }
  }

  @Override
  public void onQueryTerminated(QueryTerminatedEvent event) {
    if (event.exception().isDefined()) {
      tell(event.runId(), event.exception().get());
    }
    runs.remove(event.runId());
  }

  private void tell(UUID id, @Nullable String error) {
    Run run = runs.remove(id);
    if (run == null) {
      return;
    }
    Statements.ran(
        new StatementEvent(
            id.toString(),
            run.session(),
            System.getProperty("user.name", ""),
            null,
            run.started(),
            Duration.between(run.started(), Instant.now()).toMillis(),
            error == null ? "SUCCEEDED" : "FAILED",
            "-- Stream " + run.name(),
            error == null ? null : StatementLog.error(error),
            List.of(run.lineage())));
  }
}
