package dev.tarn.engine.accelerator;

import java.io.Serial;
import java.lang.ref.Cleaner;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.metric.SQLMetric;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
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

  /// The rows; DuckDB is asked when the first one is.
  @Override
  public scala.collection.Iterator<InternalRow> compute(Partition partition, TaskContext context) {
    Rows all = new Rows(context);
    context.addTaskCompletionListener((TaskCompletionListener) _ -> all.close());
    return CollectionConverters.asScala(all);
  }

  /// Opens the answer. It may have been let go by now, when Spark computes a cached table anew; it
  /// is let go again at the end of the execution that asks for it.
  private AnswerRows open(TaskContext context) {
    String execution = context.getLocalProperty(SQLExecution$.MODULE$.EXECUTION_ID_KEY());
    try {
      Accelerator accelerator = Accelerator.any();
      AnswerRows rows = accelerator.kept().rows(answer);
      if (execution != null) {
        accelerator.note(execution, answer);
      }
      return rows;
    } catch (SQLException e) {
      context.killTaskIfInterrupted();
      throw new IllegalStateException(
          "An answer of DuckDB's was let go and is not found again. Run the statement again. "
              + e.getMessage(),
          e);
    }
  }

  /// Rows that are counted.
  private final class Rows implements Iterator<InternalRow>, AutoCloseable {
    private final TaskContext context;
    private @Nullable AnswerRows from;

    Rows(TaskContext context) {
      this.context = context;
    }

    @Override
    public boolean hasNext() {
      return from().hasNext();
    }

    @Override
    public InternalRow next() {
      InternalRow row = from().next();
      rows.add(1);
      return row;
    }

    private AnswerRows from() {
      AnswerRows opened = from == null ? open(context) : from;
      from = opened;
      return opened;
    }

    @Override
    public void close() {
      if (from != null) {
        from.close();
      }
    }
  }
}
