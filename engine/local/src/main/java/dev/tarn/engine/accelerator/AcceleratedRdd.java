package dev.tarn.engine.accelerator;

import java.io.Serial;
import java.lang.ref.Cleaner;
import java.sql.SQLException;
import java.util.List;
import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.metric.SQLMetric;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/// The rows of one answer of DuckDB's, in one partition. The answer is forgotten with the RDD.
final class AcceleratedRdd extends RDD<InternalRow> {
  @Serial private static final long serialVersionUID = 1;

  private static final Cleaner CLEANER = Cleaner.create();

  private final long answer;
  private final SQLMetric rows;

  /// @param answer the number of an answer
  /// @param rows counts the rows
  AcceleratedRdd(SparkContext context, long answer, SQLMetric rows) {
    super(
        context,
        CollectionConverters.asScala(List.<org.apache.spark.Dependency<?>>of()).toSeq(),
        ClassTag$.MODULE$.apply(InternalRow.class));
    this.answer = answer;
    this.rows = rows;
    CLEANER.register(this, () -> Accelerator.answers().ifPresent(all -> all.forget(answer)));
  }

  private record Whole() implements Partition {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public int index() {
      return 0;
    }
  }

  @Override
  public Partition[] getPartitions() {
    return new Partition[] {new Whole()};
  }

  @Override
  public scala.collection.Iterator<InternalRow> compute(Partition partition, TaskContext context) {
    AnswerRows found;
    try {
      found = Accelerator.answers().orElseThrow().rows(answer);
    } catch (SQLException e) {
      context.killTaskIfInterrupted();
      throw new IllegalStateException("DuckDB lost an answer: " + e.getMessage(), e);
    }
    context.addTaskCompletionListener(
        (org.apache.spark.util.TaskCompletionListener) _ -> found.close());
    return CollectionConverters.asScala(new Counted(found, rows));
  }

  /// Rows that are counted.
  private record Counted(AnswerRows from, SQLMetric rows)
      implements java.util.Iterator<InternalRow> {
    @Override
    public boolean hasNext() {
      return from.hasNext();
    }

    @Override
    public InternalRow next() {
      rows.add(1);
      return from.next();
    }
  }
}
