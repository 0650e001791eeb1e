package dev.tarn.engine.copy;

import dev.tarn.engine.statement.OwnStatement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// The statement `COPY INTO`, as a command of Spark's.
public final class CopyInto extends OwnStatement {
  private static final long serialVersionUID = 1;
  private static final StructType ANSWER =
      new StructType()
          .add("num_affected_rows", DataTypes.LongType, false)
          .add("num_inserted_rows", DataTypes.LongType, false)
          .add("num_skipped_corrupt_files", DataTypes.LongType, false);

  private final transient Work work;

  /// What is to be done, and what is found then. Spark runs a copy of the plan that it shows to
  /// listeners; both have this.
  ///
  /// @param plan as it was read
  /// @param target empty until the table is found
  public record Work(CopyPlan plan, AtomicReference<@Nullable TableIdentifier> target) {}

  /// Makes the command.
  ///
  /// @param plan what it is to do
  public CopyInto(CopyPlan plan) {
    this(new Work(plan, new AtomicReference<>()));
  }

  /// Called by Spark, which copies plans.
  ///
  /// @param work of another command
  public CopyInto(Work work) {
    super(ANSWER);
    this.work = work;
  }

  /// The table that was loaded.
  ///
  /// @return empty until it is found
  public Optional<TableIdentifier> target() {
    return Optional.ofNullable(work.target().get());
  }

  /// What is to be done.
  ///
  /// @return as it was read
  public CopyPlan plan() {
    return work.plan();
  }

  @Override
  protected Object work() {
    return work;
  }

  @Override
  protected List<Row> rows(SparkSession session) {
    into(session).identifier().ifPresent(work.target()::set);
    CopyResult result = new CopyRun(session, plan()).run();
    return List.of(RowFactory.create(result.rows(), result.rows(), result.corrupt()));
  }

  private Target into(SparkSession session) {
    try {
      return Target.of(session, plan().table());
    } catch (CopyException e) {
      throw new CopyException(
          e.getCondition(),
          e.getMessage()
              + ". Files are loaded into Delta tables of the local catalog; CREATE TABLE without"
              + " columns makes one that takes those of the files with COPY_OPTIONS ('mergeSchema'"
              + " = 'true')");
    }
  }
}
