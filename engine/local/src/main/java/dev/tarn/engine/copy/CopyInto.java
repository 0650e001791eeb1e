package dev.tarn.engine.copy;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeSet;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.catalyst.trees.TreePattern;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.command.RunnableCommand;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Enumeration;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// The statement `COPY INTO`, as a command of Spark's.
public final class CopyInto extends LogicalPlan implements RunnableCommand {
  private static final long serialVersionUID = 1;
  private static final StructType ANSWER =
      new StructType()
          .add("num_affected_rows", DataTypes.LongType, false)
          .add("num_inserted_rows", DataTypes.LongType, false)
          .add("num_skipped_corrupt_files", DataTypes.LongType, false);

  private final CopyPlan plan;
  private transient volatile @Nullable TableIdentifier target;
  private final Seq<Attribute> output =
      Scala.seq(
          List.<Attribute>copyOf(CollectionConverters.asJava(DataTypeUtils.toAttributes(ANSWER))));

  /// Makes the command.
  ///
  /// @param plan what it is to do
  public CopyInto(CopyPlan plan) {
    this.plan = plan;
  }

  /// The table that was loaded.
  ///
  /// @return empty until it is found
  public Optional<TableIdentifier> target() {
    return Optional.ofNullable(target);
  }

  /// What is to be done.
  public CopyPlan plan() {
    return plan;
  }

  @Override
  public Seq<Row> run(SparkSession session) {
    var classic = (org.apache.spark.sql.classic.SparkSession) session;
    Target.of(classic, plan.table()).identifier().ifPresent(found -> target = found);
    CopyResult result = new CopyRun(classic, plan).run();
    return Scala.seq(List.of(RowFactory.create(result.rows(), result.rows(), result.corrupt())));
  }

  @Override
  public Seq<Attribute> output() {
    return output;
  }

  @Override
  public AttributeSet producedAttributes() {
    return RunnableCommand.super.producedAttributes();
  }

  @Override
  public Statistics stats() {
    return RunnableCommand.super.stats();
  }

  @Override
  public Seq<LogicalPlan> children() {
    return Scala.seq(List.of());
  }

  @Override
  public LogicalPlan withNewChildrenInternal(IndexedSeq<LogicalPlan> children) {
    return this;
  }

  @Override
  public Seq<Enumeration.Value> nodePatterns() {
    return Scala.seq(List.of(TreePattern.COMMAND()));
  }

  @Override
  @SuppressWarnings("checkstyle:MethodName") // Scala's name for a field of a trait.
  public void org$apache$spark$sql$catalyst$plans$logical$Command$_setter_$nodePatterns_$eq(
      Seq<Enumeration.Value> patterns) {
    // What this plan is told by nodePatterns().
  }

  @Override
  public int productArity() {
    return 1;
  }

  @Override
  public Object productElement(int index) {
    return plan;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CopyInto;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CopyInto copy && copy.plan.equals(plan);
  }

  @Override
  public int hashCode() {
    return plan.hashCode();
  }
}
