package dev.tarn.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;
import org.junit.jupiter.api.Test;

class ProfileJsonTest {
  @Test
  void aPlanThatHasEndedIsToldWholeThoughSparksListenersAreBehind() throws Exception {
    SparkSession session = EngineUnderTest.session();
    session.conf().set("tarn.accelerator.enabled", "true");
    SparkContext context = session.sparkContext();
    String operation = UUID.randomUUID().toString();
    SlowListener slow = new SlowListener();
    context.addSparkListener(slow);
    context.addJobTag("tarn_Operation_" + operation);
    try {
      assertThat(session.sql("SELECT count(*), max(id) FROM range(3)").collectAsList()).hasSize(1);
      FutureTask<String> told = new FutureTask<>(() -> new ProfileJson(session).of(operation));
      Thread asking = Thread.ofPlatform().start(told);
      while (asking.isAlive() && asking.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      slow.release.countDown();
      assertThat(told.get()).contains("\"done\":true").contains("Stays in Spark: ");
    } finally {
      slow.release.countDown();
      context.removeJobTag("tarn_Operation_" + operation);
      context.removeSparkListener(slow);
    }
  }

  /// Keeps what comes behind a plan's start from all who listen.
  private static final class SlowListener extends SparkListener {
    private final CountDownLatch release = new CountDownLatch(1);

    @Override
    public void onOtherEvent(SparkListenerEvent event) {
      if (event instanceof SparkListenerSQLExecutionStart) {
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
