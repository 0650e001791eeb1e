package dev.tarn.engine.accelerator;

import dev.tarn.engine.statement.Scala;
import java.lang.ref.Reference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.physical.Partitioning;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.LeafExecNode;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.metric.SQLMetric;
import org.apache.spark.sql.execution.metric.SQLMetrics;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Function0;
import scala.Function1;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/// The part of a plan that DuckDB runs. If DuckDB cannot, Spark runs the same part.
///
/// decision: to Spark's own rules it has no parts, so that none can be exchanged; it copies itself.
public final class AcceleratedExec extends SparkPlan implements LeafExecNode {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(AcceleratedExec.class);
  private static final String ROWS = "numOutputRows";
  private static final String TIME = "duckTime";
  private static final String GIVEN_UP = "givenUp";

  /// Above that, which takes about a second, a task of Spark's waits for DuckDB and shows as
  /// progress; below, nobody would see it.
  private static final long SMALL = 256L << 20;

  private final Seq<Attribute> output;
  private final transient LogicalPlan part;
  private final transient String text;
  private final transient SeenFiles files;
  private final transient long bytes;
  private final transient Map<String, SQLMetric> figures;

  /// @param part what Spark would run
  /// @param text the same for DuckDB
  /// @param files what is read
  /// @param bytes how much is read of files
  AcceleratedExec(LogicalPlan part, String text, SeenFiles files, long bytes) {
    this.part = part;
    this.output = part.output();
    this.text = text;
    this.files = files;
    this.bytes = bytes;
    this.figures =
        Map.of(
            ROWS, SQLMetrics.createMetric(sparkContext(), "number of output rows"),
            TIME, SQLMetrics.createTimingMetric(sparkContext(), "time in DuckDB", -1),
            GIVEN_UP, SQLMetrics.createMetric(sparkContext(), "given up, run by Spark"));
  }

  /// What DuckDB is asked.
  ///
  /// @return one statement
  public String text() {
    return text;
  }

  /// The same, as if so much were read of files.
  AcceleratedExec reading(long size) {
    // A plan takes the session that is active where it is made.
    return (AcceleratedExec)
        session()
            .withActive((Function0<Object>) () -> new AcceleratedExec(part, text, files, size));
  }

  @Override
  public Seq<Attribute> output() {
    return output;
  }

  @Override
  public Partitioning outputPartitioning() {
    return SinglePartition$.MODULE$;
  }

  @Override
  public scala.collection.immutable.Map<String, SQLMetric> metrics() {
    return Scala.map(figures);
  }

  @Override
  public RDD<InternalRow> doExecute() {
    Accelerator accelerator = accelerator();
    long answer = accelerator.kept().expect(text, schemaOf(), files);
    AcceleratedRdd rdd = new AcceleratedRdd(sparkContext(), answer, figure(ROWS));
    return ask(accelerator, answer, rdd) ? rdd : spark().execute();
  }

  /// Has DuckDB answer, for a caller on the driver that reads the rows itself, without a job of
  /// Spark's.
  ///
  /// @return the rows, to be closed; empty if [#spark] is to answer
  public Optional<DriverRows> answer() {
    Accelerator accelerator = accelerator();
    long answer = accelerator.kept().expect(text, schemaOf(), files);
    AcceleratedRdd rdd = new AcceleratedRdd(sparkContext(), answer, figure(ROWS));
    if (!ask(accelerator, answer, rdd)) {
      return Optional.empty();
    }
    try {
      AnswerRows rows = accelerator.kept().rows(answer);
      return Optional.of(
          new DriverRows(
              rows,
              count -> {
                try {
                  figure(ROWS).set(count);
                  post();
                  accelerator.kept().forget(answer);
                } finally {
                  // The answer would be forgotten with it.
                  Reference.reachabilityFence(rdd);
                }
              }));
    } catch (SQLException | RuntimeException e) {
      stopIfInterrupted();
      giveUp(accelerator, answer, String.valueOf(e.getMessage()));
      return Optional.empty();
    } finally {
      Reference.reachabilityFence(rdd);
    }
  }

  @Override
  public InternalRow[] executeCollect() {
    Optional<DriverRows> answer = answer();
    if (answer.isEmpty()) {
      return collectedBySpark();
    }
    try (DriverRows rows = answer.get()) {
      return copies(rows);
    } catch (RuntimeException e) {
      stopIfInterrupted();
      accelerator().giveUp(execution(), String.valueOf(e.getMessage()));
      return collectedBySpark();
    }
  }

  private static InternalRow[] copies(Iterator<InternalRow> rows) {
    List<InternalRow> copies = new ArrayList<>();
    rows.forEachRemaining(row -> copies.add(row.copy()));
    return copies.toArray(InternalRow[]::new);
  }

  private static InternalRow[] rows(Accelerator accelerator, long answer) throws SQLException {
    try (AnswerRows found = accelerator.kept().rows(answer)) {
      return copies(found);
    }
  }

  /// Has DuckDB compute the answer.
  ///
  /// @return whether it did; Spark is to answer else
  private boolean ask(Accelerator accelerator, long answer, AcceleratedRdd rdd) {
    long start = System.nanoTime();
    String why = files.areSame() ? asked(accelerator, answer, rdd) : "a file has changed";
    if (why.isEmpty() && Accelerator.isVerified(conf())) {
      why = difference(accelerator, answer);
    }
    if (!why.isEmpty()) {
      giveUp(accelerator, answer, why);
      return false;
    }
    accelerator.countAnswer();
    accelerator.measured(figure(TIME).id(), accelerator.kept().profile(answer));
    String execution = execution();
    if (execution != null) {
      accelerator.note(execution, answer);
    }
    figure(TIME).set((System.nanoTime() - start) / 1_000_000);
    post();
    return true;
  }

  private String asked(Accelerator accelerator, long answer, AcceleratedRdd rdd) {
    return bytes <= SMALL || TaskContext.get() != null
        ? here(accelerator, answer)
        : byTask(answer, rdd);
  }

  private void giveUp(Accelerator accelerator, long answer, String why) {
    accelerator.giveUp(execution(), why);
    accelerator.kept().forget(answer);
    figure(GIVEN_UP).set(1);
    post();
    LOG.info("DuckDB gave up, Spark runs the statement: {}", why);
  }

  private String difference(Accelerator accelerator, long answer) {
    InternalRow[] spark = collectedBySpark();
    try {
      Optional<String> difference =
          Verifier.difference(spark, rows(accelerator, answer), schemaOf());
      difference.ifPresent(told -> LOG.warn("The answers differ. {}: {}", told, text));
      return difference.orElse("");
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private @Nullable String execution() {
    return sparkContext().getLocalProperty(SQLExecution$.MODULE$.EXECUTION_ID_KEY());
  }

  private static String here(Accelerator accelerator, long answer) {
    try {
      accelerator.kept().make(answer);
      return "";
    } catch (SQLException e) {
      stopIfInterrupted();
      return String.valueOf(e.getMessage());
    }
  }

  private String byTask(long answer, AcceleratedRdd rdd) {
    Object result = sparkContext().runJob(rdd, new TaskWork(answer), ClassTag$.MODULE$.Object());
    return String.valueOf(((Object[]) result)[0]);
  }

  /// Ends the statement if its thread was interrupted.
  static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw AcceleratedExec.<RuntimeException>unchecked(
          new InterruptedException("the statement was stopped"));
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException unchecked(Throwable error) throws E {
    throw (E) error;
  }

  /// The same part as Spark runs it.
  ///
  /// @return a plan without accelerated parts
  public SparkPlan spark() {
    return SparkWay.of(session(), part, execution());
  }

  private InternalRow[] collectedBySpark() {
    try {
      return spark().executeCollect();
    } catch (Throwable e) {
      throw AcceleratedExec.<RuntimeException>unchecked(SparkWay.error(e));
    }
  }

  private Accelerator accelerator() {
    return Accelerator.of(session()).orElseGet(Accelerator::any);
  }

  private StructType schemaOf() {
    return DataTypeUtils.fromAttributes(output());
  }

  private SQLMetric figure(String name) {
    return java.util.Objects.requireNonNull(figures.get(name));
  }

  private void post() {
    SQLMetrics.postDriverMetricUpdates(
        sparkContext(), execution(), CollectionConverters.asScala(figures.values()).toSeq());
  }

  @Override
  public Seq<SparkPlan> children() {
    return Scala.seq(List.of());
  }

  @Override
  public SparkPlan mapChildren(Function1<SparkPlan, SparkPlan> change) {
    return this;
  }

  @Override
  public SparkPlan withNewChildrenInternal(IndexedSeq<SparkPlan> children) {
    return this;
  }

  @Override
  public SparkPlan clone() {
    AcceleratedExec copy = reading(bytes);
    copy.copyTagsFrom(this);
    return copy;
  }

  @Override
  public SparkPlan makeCopy(Object[] parts) {
    return clone();
  }

  @Override
  public SparkPlan doCanonicalize() {
    return this;
  }

  @Override
  public String nodeName() {
    return "Accelerated";
  }

  @Override
  public String argString(int mostFields) {
    return text;
  }

  @Override
  public String simpleString(int mostFields) {
    return "Accelerated " + output().mkString("[", ", ", "]") + " " + text;
  }

  @Override
  public int productArity() {
    return 0;
  }

  @Override
  public Object productElement(int at) {
    throw new IndexOutOfBoundsException(at);
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof AcceleratedExec;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
