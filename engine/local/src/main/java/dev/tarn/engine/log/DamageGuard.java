package dev.tarn.engine.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.V2WriteCommand;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.delta.commands.DeleteCommand;
import org.apache.spark.sql.delta.commands.MergeIntoCommand;
import org.apache.spark.sql.delta.commands.UpdateCommand;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/// Refuses statements that would write into a table whose log is damaged before they work for
/// nothing: [FileLogStore] would refuse their commit. Called by Spark for each plan once it is
/// analysed.
public final class DamageGuard extends AbstractFunction1<LogicalPlan, BoxedUnit> {
  /// Made for each session.
  public DamageGuard() {}

  @Override
  public BoxedUnit apply(LogicalPlan plan) {
    log(plan).ifPresent(DamageGuard::check);
    return BoxedUnit.UNIT;
  }

  private static Optional<DeltaLog> log(LogicalPlan plan) {
    return switch (plan) {
      case V2WriteCommand write
          when write.table() instanceof DataSourceV2Relation relation
              && relation.table() instanceof DeltaTableV2 table ->
          Optional.of(table.deltaLog());
      case UpdateCommand update -> Optional.of(update.tahoeFileIndex().deltaLog());
      case DeleteCommand delete -> Optional.of(delete.deltaLog());
      case MergeIntoCommand merge -> Optional.of(merge.targetDeltaLog());
      default -> Optional.empty();
    };
  }

  private static void check(DeltaLog log) {
    URI folder = log.logPath().toUri();
    if (folder.getScheme() != null && !folder.getScheme().equals("file")) {
      return;
    }
    try {
      new EarlierVersions(Path.of(folder.getPath()))
          .check(log.unsafeVolatileSnapshot().version() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
