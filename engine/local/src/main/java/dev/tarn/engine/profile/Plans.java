package dev.tarn.engine.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;
import scala.jdk.javaapi.CollectionConverters;

/// Remembers which plans the last statements ran. Spark tells it each plan with the tags of its
/// jobs, one of which ends with the id of the statement's operation.
public final class Plans extends SparkListener {
  private static final int MOST = 200;
  private static final String MARK = "_Operation_";
  private static final Plans ALL = new Plans();

  private final Map<String, List<Long>> executions =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Long>> eldest) {
          return size() > MOST;
        }
      };

  private final Map<String, Set<DeltaSources.Source>> sources =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<DeltaSources.Source>> eldest) {
          return size() > MOST;
        }
      };

  private Plans() {}

  /// The plans of this process, which has one Spark at most.
  ///
  /// @return to be added to its listeners
  public static Plans all() {
    return ALL;
  }

  /// The plans that an operation ran so far.
  ///
  /// @param operation the operation's id
  /// @return Spark's numbers of them, in order
  synchronized List<Long> of(String operation) {
    return List.copyOf(executions.getOrDefault(operation, List.of()));
  }

  /// The Delta tables that an operation read so far, with the versions that they had.
  ///
  /// @param operation the operation's id
  /// @return each once
  synchronized Set<DeltaSources.Source> sources(String operation) {
    return Set.copyOf(sources.getOrDefault(operation, Set.of()));
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionStart start) {
      for (String tag : CollectionConverters.asJava(start.jobTags())) {
        int at = tag.lastIndexOf(MARK);
        if (at >= 0) {
          add(
              tag.substring(at + MARK.length()),
              start.executionId(),
              DeltaSources.of(start.sparkPlanInfo()));
        }
      }
    }
  }

  private synchronized void add(String operation, long execution, List<DeltaSources.Source> read) {
    executions.computeIfAbsent(operation, _ -> new ArrayList<>()).add(execution);
    sources.computeIfAbsent(operation, _ -> new LinkedHashSet<>()).addAll(read);
  }
}
