package dev.tarn.engine.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.command.LeafRunnableCommand;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Enumeration;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Does a statement about volumes when it is executed. Public since Spark copies plans by their
/// constructors.
public final class VolumeCommand extends LogicalPlan implements LeafRunnableCommand {
  private static final long serialVersionUID = 1L;

  private final transient VolumeStatement statement;
  private final Seq<Attribute> output;
  private Seq<Enumeration.Value> patterns = none();

  /// Takes what was read.
  ///
  /// @param statement to be done
  public VolumeCommand(VolumeStatement statement) {
    this.statement = statement;
    this.output = attributes(schema(statement));
    Command.$init$(this);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's sequences are covariant, Java's are not.
  private static Seq<Attribute> attributes(StructType schema) {
    return (Seq) DataTypeUtils.toAttributes(schema);
  }

  private static StructType schema(VolumeStatement statement) {
    return switch (statement) {
      case VolumeStatement.Show _, VolumeStatement.Describe _ ->
          new StructType()
              .add("schema", DataTypes.StringType, false)
              .add("volume_name", DataTypes.StringType, false)
              .add("volume_type", DataTypes.StringType, false)
              .add("path", DataTypes.StringType, false)
              .add("storage_location", DataTypes.StringType, false)
              .add("comment", DataTypes.StringType, true);
      case VolumeStatement.Create _, VolumeStatement.Drop _ -> new StructType();
    };
  }

  @Override
  public Seq<Row> run(SparkSession session) {
    List<Row> rows = new VolumeWork(session).rows(statement);
    return CollectionConverters.asScala(new ArrayList<>(rows)).toSeq();
  }

  @Override
  public Seq<Attribute> output() {
    return output;
  }

  @Override
  public Seq<LogicalPlan> children() {
    return none();
  }

  @Override
  public LogicalPlan withNewChildrenInternal(IndexedSeq<LogicalPlan> children) {
    return this;
  }

  @Override
  public Seq<Enumeration.Value> nodePatterns() {
    return patterns;
  }

  /// Called by Scala's way of initializing traits.
  @Override
  @SuppressWarnings("checkstyle:MethodName")
  public void org$apache$spark$sql$catalyst$plans$logical$Command$_setter_$nodePatterns_$eq(
      Seq<Enumeration.Value> value) {
    patterns = value;
  }

  @Override
  public int productArity() {
    return 1;
  }

  @Override
  public Object productElement(int index) {
    return statement;
  }

  @Override
  public String nodeName() {
    return statement.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " volume";
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof VolumeCommand;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return statement.hashCode();
  }

  private static <T> Seq<T> none() {
    return CollectionConverters.asScala(new ArrayList<T>()).toSeq();
  }

  static Row row(Volume volume) {
    return RowFactory.create(
        volume.schema(),
        volume.name(),
        volume.type(),
        volume.path(),
        volume.folder().toString(),
        volume.comment().isEmpty() ? null : volume.comment());
  }
}
