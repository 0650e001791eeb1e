package dev.tarn.engine.accelerator;

import java.io.Serial;
import java.io.Serializable;
import java.sql.SQLException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.runtime.AbstractFunction2;

/// Has DuckDB compute an answer in a task of Spark's, so that the statement shows progress and
/// stops as any other.
final class TaskWork
    extends AbstractFunction2<TaskContext, scala.collection.Iterator<InternalRow>, Object>
    implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final long answer;

  TaskWork(long answer) {
    this.answer = answer;
  }

  /// @return empty if the answer is there, else why it is not
  @Override
  public Object apply(TaskContext context, scala.collection.Iterator<InternalRow> nothing) {
    try {
      Accelerator.answers().orElseThrow().make(answer);
      return "";
    } catch (SQLException e) {
      context.killTaskIfInterrupted();
      return String.valueOf(e.getMessage());
    }
  }
}
