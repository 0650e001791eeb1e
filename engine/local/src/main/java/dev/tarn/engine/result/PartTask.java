package dev.tarn.engine.result;

import java.io.Serializable;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/// The task of one partition: it writes its rows into a file and gives their number to the driver.
final class PartTask extends AbstractFunction2<TaskContext, Iterator<InternalRow>, Object>
    implements Serializable {
  private final PartSpec spec;

  PartTask(PartSpec spec) {
    this.spec = spec;
  }

  @Override
  public Object apply(TaskContext task, Iterator<InternalRow> rows) {
    return PartWriter.write(spec, task.partitionId(), rows, task);
  }
}
