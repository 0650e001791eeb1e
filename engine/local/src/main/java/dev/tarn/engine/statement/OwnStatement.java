package dev.tarn.engine.statement;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.command.LeafRunnableCommand;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Enumeration;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// A statement that Tarn's engine alone knows, as a command of Spark's.
public abstract class OwnStatement extends LogicalPlan implements LeafRunnableCommand {
  private static final long serialVersionUID = 1;

  private final Seq<Attribute> output;
  private Seq<Enumeration.Value> patterns = Scala.seq(List.of());

  /// Makes the command.
  ///
  /// @param answer the columns of its rows
  protected OwnStatement(StructType answer) {
    output =
        Scala.seq(List.copyOf(CollectionConverters.asJava(DataTypeUtils.toAttributes(answer))));
    Command.$init$(this);
  }

  /// What is to be done, which makes two statements equal.
  ///
  /// @return with an equals of its own
  protected abstract Object work();

  /// The table or view that is changed, for the history of statements.
  ///
  /// @return with its schema; empty if there is none, or if it is not told apart from others
  public Optional<TableIdentifier> table() {
    return Optional.empty();
  }

  /// Does it.
  ///
  /// @param session whose statement it is
  /// @return the rows of the answer
  protected abstract List<Row> rows(org.apache.spark.sql.classic.SparkSession session);

  @Override
  public final Seq<Row> run(SparkSession session) {
    return Scala.seq(rows((org.apache.spark.sql.classic.SparkSession) session));
  }

  @Override
  public Seq<Attribute> output() {
    return output;
  }

  @Override
  public final Seq<LogicalPlan> children() {
    return Scala.seq(List.of());
  }

  @Override
  public final LogicalPlan withNewChildrenInternal(IndexedSeq<LogicalPlan> children) {
    return this;
  }

  @Override
  public final Seq<Enumeration.Value> nodePatterns() {
    return patterns;
  }

  /// Called by Scala's way of initializing traits.
  @Override
  @SuppressWarnings("checkstyle:MethodName")
  public final void org$apache$spark$sql$catalyst$plans$logical$Command$_setter_$nodePatterns_$eq(
      Seq<Enumeration.Value> value) {
    patterns = value;
  }

  @Override
  public final int productArity() {
    return 1;
  }

  @Override
  public final Object productElement(int index) {
    return work();
  }

  @Override
  public final boolean canEqual(Object other) {
    return getClass().isInstance(other);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OwnStatement own && own.work().equals(work());
  }

  @Override
  public final int hashCode() {
    return work().hashCode();
  }
}
