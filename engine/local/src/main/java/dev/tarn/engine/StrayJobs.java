package dev.tarn.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationCanceled;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationFailed;

/// Stops jobs that start after the statement that wanted them was cancelled or failed.
///
/// Spark stops a statement's jobs once, when the statement ends. A stage that another thread is
/// about to submit in that moment starts afterwards, belongs to nobody, and would keep the
/// processor until it is done.
///
/// Spark's listener thread alone uses it.
final class StrayJobs extends SparkListener {
  private static final String TAGS = "spark.job.tags";
  private static final String WHY = "The statement that wanted it has ended.";

  /// So many statements are remembered; a stage comes moments after its statement, not hours.
  private static final int REMEMBERED = 1000;

  private final SparkContext context;
  private final Map<String, Boolean> ended =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// Watches a context once it is added to it.
  ///
  /// @param context whose jobs
  StrayJobs(SparkContext context) {
    this.context = context;
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    switch (event) {
      case SparkListenerConnectOperationCanceled cancelled -> stop(cancelled.jobTag());
      case SparkListenerConnectOperationFailed failed -> stop(failed.jobTag());
      default -> {}
    }
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    Properties properties = start.properties();
    String tags = properties == null ? "" : properties.getProperty(TAGS, "");
    for (String tag : tags.split(",")) {
      if (ended.containsKey(tag)) {
        context.cancelJob(start.jobId(), WHY);
        return;
      }
    }
  }

  private void stop(String tag) {
    ended.put(tag, true);
    context.cancelJobsWithTag(tag, WHY);
  }
}
