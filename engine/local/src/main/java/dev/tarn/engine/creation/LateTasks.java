package dev.tarn.engine.creation;

import java.io.IOException;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes away what tasks write into the folder of a table after its statement was given up: some
/// kinds of work notice only after a while that they are stopped.
///
/// Spark's listener thread alone uses it.
public final class LateTasks extends SparkListener {
  private static final Logger LOG = LoggerFactory.getLogger(LateTasks.class);

  private final SparkContext context;

  /// Follows the tasks of a context once it is added to it.
  ///
  /// @param context whose tasks
  public LateTasks(SparkContext context) {
    this.context = context;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (NewFolder.isSwept()) {
      return;
    }
    try {
      NewFolder.sweepAll(!areRunning(context));
    } catch (IOException e) {
      LOG.warn("What a stopped task wrote cannot be deleted", e);
    }
  }

  /// Tells if any task runs.
  static boolean areRunning(SparkContext context) {
    for (SparkExecutorInfo executor : context.statusTracker().getExecutorInfos()) {
      if (executor.numRunningTasks() > 0) {
        return true;
      }
    }
    return false;
  }
}
