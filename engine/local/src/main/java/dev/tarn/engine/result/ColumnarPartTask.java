package dev.tarn.engine.result;

import java.io.Serializable;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.execution.metric.SQLMetric;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/// The task of one partition that comes in batches of columns.
final class ColumnarPartTask extends AbstractFunction2<TaskContext, Iterator<ColumnarBatch>, Object>
    implements Serializable {
  private final PartSpec spec;
  private final int[] columns;
  private final SQLMetric rows;

  ColumnarPartTask(PartSpec spec, ColumnarSource source) {
    this.spec = spec;
    this.columns = source.columns().stream().mapToInt(Integer::intValue).toArray();
    this.rows = source.rows();
  }

  @Override
  public Object apply(TaskContext task, Iterator<ColumnarBatch> batches) {
    long count = PartWriter.write(spec, task.partitionId(), batches, columns, task);
    rows.add(count);
    return count;
  }
}
