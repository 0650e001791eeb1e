package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CancelTest {
  /// Takes minutes if nobody stops it.
  private static final String ENDLESS =
      "SELECT count(*) FROM many a, many b, many c WHERE a.id + b.id < c.id * 2";

  @BeforeAll
  static void makeTable() {
    Both.table("many", "SELECT id FROM range(20000)");
  }

  @Test
  void anInterruptedStatementStopsInDuckDb() {
    Dataset<Row> data = Both.fast().sql(ENDLESS);
    assertThat(Both.accelerated(data)).hasSize(1);
    CompletableFuture<Thread> runner = new CompletableFuture<>();
    CompletableFuture<Throwable> ended =
        CompletableFuture.supplyAsync(() -> {
          runner.complete(Thread.currentThread());
          return catchThrowable(data::collectAsList);
        });
    runner.join().interrupt();
    assertThat(ended.join()).hasStackTraceContaining("InterruptedException");
  }

  @Test
  void aCancelledJobStopsDuckDb() {
    AcceleratedExec found = Both.accelerated(Both.fast().sql(ENDLESS)).getFirst();
    org.apache.spark.sql.SparkSession.clearActiveSession();
    AcceleratedExec large = found.reading(Long.MAX_VALUE);
    SparkContext context = Both.fast().sparkContext();
    Canceller canceller = new Canceller(context);
    context.addSparkListener(canceller);
    try {
      FutureTask<Throwable> run =
          new FutureTask<>(() -> {
            context.setJobGroup("endless", "endless", false);
            return catchThrowable(large::executeCollect);
          });
      run.run();
      assertThat(run.resultNow()).hasMessageContaining("cancel");
    } finally {
      context.clearJobGroup();
      context.removeSparkListener(canceller);
    }
  }

  /// Cancels the job as soon as its task runs.
  private static final class Canceller extends SparkListener {
    private final SparkContext context;

    Canceller(SparkContext context) {
      this.context = context;
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
      context.cancelJobGroup("endless");
    }
  }
}
