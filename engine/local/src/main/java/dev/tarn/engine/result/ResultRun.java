package dev.tarn.engine.result;

import dev.tarn.engine.accelerator.AcceleratedExec;
import dev.tarn.engine.accelerator.DriverRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.TaskContext;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.connect.proto.WriteOperation;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.TypeUtils;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connect.common.DataTypeProtoConverter$;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.service.ExecuteHolder;
import org.apache.spark.sql.connect.utils.MetricGenerator;
import org.apache.spark.sql.execution.CollectLimitExec;
import org.apache.spark.sql.execution.CollectTailExec;
import org.apache.spark.sql.execution.CommandResultExec;
import org.apache.spark.sql.execution.DoNotCleanup$;
import org.apache.spark.sql.execution.LocalTableScanExec;
import org.apache.spark.sql.execution.RemoveShuffleFiles$;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.ShuffleCleanupMode;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.TakeOrderedAndProjectExec;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.internal.SQLConf;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.StringValue;
import scala.Function2;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/// One statement whose result goes into files.
///
/// It runs in the thread that the Connect server gave the statement, so that the statement's tags,
/// progress and interrupts work as for any other.
final class ResultRun {
  private static final int BATCH_ROWS = 10_000;
  private static final long BATCH_BYTES = 4 << 20;

  /// Up to this many rows an end with a limit is taken step by step, partition after partition, and
  /// held by the driver; beyond it all partitions run and none is held.
  private static final int TAKE = 100_000;

  private final SparkConnectPlanner planner;
  private final WriteOperation operation;
  private final ExecuteHolder holder;

  ResultRun(SparkConnectPlanner planner, WriteOperation operation) {
    this.planner = planner;
    this.operation = operation;
    this.holder = planner.executeHolderOpt().get();
  }

  /// Runs the statement to its end.
  void run() {
    SparkSession session = holder.session();
    SQLConf conf = session.sessionState().conf();
    Dataset<Row> data =
        Dataset.ofRows(
            session,
            planner.transformRelation(operation.getInput()),
            holder.eventsManager().createQueryPlanningTracker(),
            shuffleCleanup(conf));
    TypeUtils.failUnsupportedDataType(data.schema(), conf);
    send(
        response()
            .setSchema(DataTypeProtoConverter$.MODULE$.toConnectProtoType(data.schema(), false)));
    PartSpec spec = spec(data, conf);
    PartReports.listen(spec.run(), this::send);
    try {
      SQLExecution$.MODULE$.withNewExecutionId(
          data.queryExecution(),
          Option.apply("result"),
          () -> {
            write(spec, finalPlan(data.queryExecution().executedPlan()), session);
            return BoxedUnit.UNIT;
          });
    } finally {
      PartReports.forget(spec.run());
    }
    holder
        .responseObserver()
        .onNext(MetricGenerator.createMetricsResponse(holder.sessionHolder(), data));
  }

  private PartSpec spec(Dataset<Row> data, SQLConf conf) {
    Path folder = Path.of(operation.getPath());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ResultWriteException(folder, e);
    }
    return new PartSpec(
        UUID.randomUUID().toString(),
        folder.toString(),
        data.schema(),
        conf.sessionLocalTimeZone(),
        BATCH_ROWS,
        BATCH_BYTES);
  }

  private static void write(PartSpec spec, SparkPlan plan, SparkSession session) {
    switch (plan) {
      case LocalTableScanExec _, CommandResultExec _, CollectTailExec _ ->
          writeHere(spec, plan.executeCollect());
      case CollectLimitExec limit when limit.limit() >= 0 && limit.limit() <= TAKE ->
          writeHere(spec, plan.executeCollect());
      case TakeOrderedAndProjectExec top when top.limit() <= TAKE ->
          writeHere(spec, plan.executeCollect());
      case AcceleratedExec part -> writeAnswer(spec, part, session);
      default -> writeByTasks(spec, plan, session);
    }
  }

  /// Writes DuckDB's rows as they come, in this thread: a job of Spark's would only hand them on.
  private static void writeAnswer(PartSpec spec, AcceleratedExec part, SparkSession session) {
    Optional<DriverRows> answer = part.answer();
    if (answer.isEmpty()) {
      write(spec, finalPlan(part.spark()), session);
      return;
    }
    try (DriverRows rows = answer.get()) {
      PartWriter.write(spec, 0, CollectionConverters.asScala(rows), null);
    }
  }

  private static void writeHere(PartSpec spec, InternalRow[] rows) {
    Iterator<InternalRow> all = List.of(rows).iterator();
    PartWriter.write(spec, 0, CollectionConverters.asScala(all), null);
  }

  private static void writeByTasks(PartSpec spec, SparkPlan plan, SparkSession session) {
    Optional<ColumnarSource> source = ColumnarSource.of(plan);
    if (source.isPresent()) {
      run(spec, source.get().execute(), new ColumnarPartTask(spec, source.get()), session);
    } else {
      run(spec, plan.execute(), new PartTask(spec), session);
    }
  }

  private static <T> void run(
      PartSpec spec,
      RDD<T> rdd,
      Function2<TaskContext, scala.collection.Iterator<T>, Object> task,
      SparkSession session) {
    if (rdd.getNumPartitions() == 0) {
      writeHere(spec, new InternalRow[0]);
    } else {
      session.sparkContext().runJob(rdd, task, ClassTag$.MODULE$.Object());
    }
  }

  private static SparkPlan finalPlan(SparkPlan plan) {
    return plan instanceof AdaptiveSparkPlanExec adaptive ? adaptive.finalPhysicalPlan() : plan;
  }

  private static ShuffleCleanupMode shuffleCleanup(SQLConf conf) {
    Object clean = conf.getConf(SQLConf.CONNECT_SHUFFLE_DEPENDENCY_FILE_CLEANUP_ENABLED());
    return Boolean.TRUE.equals(clean) ? RemoveShuffleFiles$.MODULE$ : DoNotCleanup$.MODULE$;
  }

  private void send(PartProgress progress) {
    // After an interrupt tasks may outlive the statement; what they tell then is dropped.
    holder
        .responseObserver()
        .tryOnNext(response().setExtension(Any.pack(StringValue.of(progress.json()))).build());
  }

  private void send(ExecutePlanResponse.Builder response) {
    holder.responseObserver().onNext(response.build());
  }

  private ExecutePlanResponse.Builder response() {
    return ExecutePlanResponse.newBuilder()
        .setSessionId(holder.sessionHolder().sessionId())
        .setServerSideSessionId(holder.sessionHolder().serverSessionId());
  }
}
