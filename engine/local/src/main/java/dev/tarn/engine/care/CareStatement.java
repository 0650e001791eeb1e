package dev.tarn.engine.care;

import dev.tarn.engine.copy.Target;
import dev.tarn.engine.statement.OwnStatement;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.stats.StatisticsCollection$;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Does a statement that keeps a Delta table well when it is executed. Public since Spark copies
/// plans by their constructors.
public final class CareStatement extends OwnStatement {
  private static final long serialVersionUID = 1;

  private final transient Work what;

  /// What is to be done.
  public sealed interface Work {
    /// The columns of the answer.
    ///
    /// @return one
    StructType answer();
  }

  /// Reads all files of a table and writes anew what its log says of them.
  ///
  /// @param table as the user wrote it
  record Analyse(String table) implements Work {
    @Override
    public StructType answer() {
      return new StructType().add("num_files", DataTypes.LongType, false);
    }
  }

  /// Writes the state of a table's newest version into one file, from which readers begin.
  ///
  /// @param table as the user wrote it
  record Checkpoint(String table) implements Work {
    @Override
    public StructType answer() {
      return new StructType().add("version", DataTypes.LongType, false);
    }
  }

  /// Takes what was read.
  ///
  /// @param what to be done
  public CareStatement(Work what) {
    super(what.answer());
    this.what = what;
  }

  @Override
  protected Object work() {
    return what;
  }

  @Override
  protected List<Row> rows(SparkSession session) {
    return switch (what) {
      case Analyse(String table) -> List.of(analyse(session, Target.of(session, table)));
      case Checkpoint(String table) -> List.of(checkpoint(Target.of(session, table)));
    };
  }

  private static Row analyse(SparkSession session, Target table) {
    StatisticsCollection$ statistics = StatisticsCollection$.MODULE$;
    long files = table.snapshot().numOfFiles();
    statistics.recompute(
        session,
        table.log(),
        table.entry(),
        statistics.recompute$default$4(),
        statistics.recompute$default$5());
    return RowFactory.create(files);
  }

  private static Row checkpoint(Target table) {
    Snapshot newest = table.snapshot();
    table.log().checkpoint(newest, table.entry());
    return RowFactory.create(newest.version());
  }

  @Override
  public String nodeName() {
    return what instanceof Analyse ? "analyze delta table" : "checkpoint table";
  }
}
