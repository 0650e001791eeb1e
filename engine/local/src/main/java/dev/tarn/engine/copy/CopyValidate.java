package dev.tarn.engine.copy;

import dev.tarn.engine.statement.OwnStatement;
import dev.tarn.engine.statement.Scala;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// The statement `COPY INTO … VALIDATE`, as a command of Spark's: answers with the first rows as
/// the table would get them, or fails and says what does not fit. Writes nothing.
public final class CopyValidate extends OwnStatement {
  private static final long serialVersionUID = 1;

  private final transient Work work;

  /// What is to be done. Copies of the plan share what was found out about the files.
  ///
  /// @param plan as it was read
  /// @param most how many rows are looked at
  /// @param found is made when the columns of the answer are asked for
  public record Work(CopyPlan plan, long most, AtomicReference<@Nullable Found> found) {}

  /// The rows, and what they are called.
  ///
  /// @param check of the files
  /// @param output the columns of the answer
  public record Found(CopyCheck check, Seq<Attribute> output) {}

  /// Makes the command.
  ///
  /// @param plan what would be loaded
  /// @param most how many rows are looked at
  public CopyValidate(CopyPlan plan, long most) {
    this(new Work(plan, most, new AtomicReference<>()));
  }

  /// Called by Spark, which copies plans.
  ///
  /// @param work of another command
  public CopyValidate(Work work) {
    super(new StructType());
    this.work = work;
  }

  @Override
  protected Object work() {
    return work;
  }

  /// The columns are those of table and files, so these are looked at when Spark asks first.
  @Override
  public Seq<Attribute> output() {
    return found((SparkSession) org.apache.spark.sql.SparkSession.active()).output();
  }

  @Override
  protected List<Row> rows(SparkSession session) {
    return found(session).check().preview();
  }

  private Found found(SparkSession session) {
    Found known = work.found().get();
    if (known != null) {
      return known;
    }
    CopyCheck check = CopyCheck.of(session, work.plan(), work.most());
    Seq<Attribute> output =
        Scala.seq(
            List.copyOf(CollectionConverters.asJava(DataTypeUtils.toAttributes(check.columns()))));
    Found made = new Found(check, output);
    work.found().set(made);
    return made;
  }
}
