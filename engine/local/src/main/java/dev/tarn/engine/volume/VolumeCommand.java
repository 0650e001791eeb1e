package dev.tarn.engine.volume;

import dev.tarn.engine.statement.OwnStatement;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Does a statement about volumes when it is executed. Public since Spark copies plans by their
/// constructors.
public final class VolumeCommand extends OwnStatement {
  private static final long serialVersionUID = 1;

  private final transient VolumeStatement statement;

  /// Takes what was read.
  ///
  /// @param statement to be done
  public VolumeCommand(VolumeStatement statement) {
    super(schema(statement));
    this.statement = statement;
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
      case VolumeStatement.Create _, VolumeStatement.Rename _, VolumeStatement.Drop _ ->
          new StructType();
    };
  }

  @Override
  protected Object work() {
    return statement;
  }

  @Override
  protected List<Row> rows(SparkSession session) {
    return new VolumeWork(session).rows(statement);
  }

  @Override
  public String nodeName() {
    return statement.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " volume";
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
