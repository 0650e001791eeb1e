package dev.tarn.engine;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.connect.service.SparkConnectService$;
import org.apache.spark.sql.streaming.StreamingQueryListener.QueryStartedEvent;
import org.apache.spark.sql.streaming.StreamingQueryListener.QueryTerminatedEvent;
import scala.jdk.javaapi.CollectionConverters;

/// Whether the engine works on something: a job, a statement whose client went away, or a stream
/// that waits for its next trigger.
final class RunningWork extends SparkListener implements BooleanSupplier {
  private final SparkContext context;
  private final Set<UUID> streams = ConcurrentHashMap.newKeySet();

  private RunningWork(SparkContext context) {
    this.context = context;
  }

  /// Begins to follow the work of a context.
  static RunningWork of(SparkContext context) {
    RunningWork work = new RunningWork(context);
    context.addSparkListener(work);
    return work;
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    switch (event) {
      case QueryStartedEvent started -> streams.add(started.runId());
      case QueryTerminatedEvent ended -> streams.remove(ended.runId());
      default -> {}
    }
  }

  @Override
  public boolean getAsBoolean() {
    return !streams.isEmpty()
        || context.statusTracker().getActiveJobIds().length > 0
        || hasOpenStatement();
  }

  private static boolean hasOpenStatement() {
    var active = SparkConnectService$.MODULE$.listActiveExecutions();
    return active.isRight()
        && CollectionConverters.asJava(active.toOption().get()).stream()
            .anyMatch(execution -> execution.terminationReason().isEmpty());
  }
}
